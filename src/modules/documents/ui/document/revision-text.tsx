import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { addressOfFile } from '#modules/actions/ui/embed.tsx'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { ContentView } from '../content/content-view.tsx'

type Props = { document: Pick<WholeDocument, 'language'>; revision: WholeRevision }

/** What a revision says: its written text, or the file that stands for it. */
export function RevisionText({ document, revision }: Props) {
  return revision.file ? (
    <FileOf file={revision.file} />
  ) : (
    <Section>
      <ContentView content={revision.content} language={document.language} />
    </Section>
  )
}

function FileOf({ file }: { file: NonNullable<WholeRevision['file']> }) {
  const { t } = useTranslation('documents-ui')
  const { fileSize } = useFormats()
  const address = addressOfFile(file.id)
  const isPicture = file.type.startsWith('image/')
  return (
    <Section>
      <Stack gap="sm">
        <Group gap="sm">
          <IconFileText size={22} stroke={1.6} aria-hidden />
          <div>
            <Text size="sm" fw={500} component="bdi">
              {file.name}
            </Text>
            <Text size="xs" c="dimmed">
              {t('file.under')} · <bdi>{fileSize(file.size)}</bdi>
            </Text>
          </div>
          <Button component="a" href={address} target="_blank" rel="noreferrer" variant="default" size="xs">
            {t('file.open')}
          </Button>
        </Group>
        {isPicture && <img src={address} alt={file.name} style={{ maxWidth: '100%' }} />}
      </Stack>
    </Section>
  )
}
