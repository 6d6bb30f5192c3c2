import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { Refusal } from '#kernel/refusal.ts'
import { addressOfFile } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { ContentView } from '../content/content-view.tsx'
import { type Filled, useFilled } from '../content/use-filled.ts'

type Props = {
  document: Filled & Pick<WholeDocument, 'language'> & Partial<Pick<WholeDocument, 'part'>>
  revision: WholeRevision
}

/** What a revision says: its written text, or the file that stands for it. */
export function RevisionText({ document, revision }: Props) {
  const content = useFilled(document, revision)
  return revision.file ? (
    <FileOf file={revision.file} tellsReading={document.part?.edits ?? false} />
  ) : (
    <Section>
      <ContentView content={content} language={document.language} />
    </Section>
  )
}

type KeptFile = NonNullable<WholeRevision['file']>

function FileOf({ file, tellsReading }: { file: KeptFile; tellsReading: boolean }) {
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
        {tellsReading && <Reading reading={file.reading} />}
        {isPicture && <img src={address} alt={file.name} style={{ maxWidth: '100%' }} />}
      </Stack>
    </Section>
  )
}

/** What the search made of the file, where whoever keeps the document has to know. */
function Reading({ reading: { state, reason, isCut } }: Pick<KeptFile, 'reading'>) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('kernel')
  if (state === 'none' || (state === 'read' && !isCut)) return null
  if (state === 'waiting' || state === 'read')
    return (
      <Text size="xs" c="dimmed">
        {t(state === 'read' ? 'file.cut' : 'file.waiting')}
      </Text>
    )
  return (
    <Alert color={state === 'failed' ? 'red' : 'gray'} variant="light" p="xs">
      {state === 'empty'
        ? t('file.empty')
        : t('file.unread', { reason: why(new Refusal('unsupported', reason ?? '')) })}
    </Alert>
  )
}
