import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconFileDownload, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DocumentLanguage } from '../../contract/words.ts'

type Offered = { key?: 'downloadOf' | 'downloadOld' | 'downloadDraft'; revisionId: string; isFile: boolean }
type Props = { documentId: string; language: DocumentLanguage; offered: readonly Offered[] }

/** Revisions to take along, marked as what they are: as PDF, as Word, or the very file that was uploaded. */
export function CopyLinks({ documentId, language: own, offered }: Props) {
  const { t } = useTranslation('documents-ui')
  const [language, setLanguage] = useState<DocumentLanguage>(own)
  const address = (what: string, revisionId: string) =>
    `/api/documents/${documentId}/${what}?${new URLSearchParams({ revisionId, ...(what === 'file' ? {} : { language }) })}`
  return (
    <>
      {own === 'both' && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('prints.language')}
          value={language}
          onChange={(value) => setLanguage(value as DocumentLanguage)}
          data={DocumentLanguage.options
            .toReversed()
            .map((value) => ({ value, label: t(`documents:languages.${value}`) }))}
        />
      )}
      {offered.map(({ key, revisionId, isFile }) => (
        <div key={revisionId}>
          {key && (
            <Text size="xs" c="dimmed" mt={8} mb={4}>
              {t(`prints.${key}`)}
            </Text>
          )}
          <Group gap={6} mt={key ? 0 : 8}>
            <Button
              component="a"
              href={address('copy.pdf', revisionId)}
              target="_blank"
              rel="noreferrer"
              variant="default"
              size="xs"
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
            >
              {t('prints.asPdf')}
            </Button>
            {isFile ? (
              <Button
                component="a"
                href={address('file', revisionId)}
                variant="default"
                size="xs"
                leftSection={<IconFileDownload size={16} aria-hidden />}
              >
                {t('prints.theFile')}
              </Button>
            ) : (
              <Button
                component="a"
                href={address('copy.docx', revisionId)}
                variant="default"
                size="xs"
                leftSection={<IconFileTypeDocx size={16} aria-hidden />}
              >
                {t('prints.asWord')}
              </Button>
            )}
          </Group>
        </div>
      ))}
    </>
  )
}
