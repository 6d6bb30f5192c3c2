import { Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { type HistoryWords, RecordHistory } from '#modules/identity/ui/embed.tsx'
import type { WholeDocument } from '../../contract/register.ts'

const words: HistoryWords = {
  module: 'documents',
  vocabulary: {
    state: 'documents:found',
    confidentiality: 'documents:confidentialities',
    language: 'documents:languages',
  },
  people: ['ownerId', 'createdBy', 'authorId', 'editorIds', 'asks'],
  untold: [
    'content',
    'contentHash',
    'fileSha256',
    'statusCode',
    'fileIds',
    'effectiveWords',
    'effectiveRevisionId',
    'documentId',
    'typeId',
    'about',
    'asks',
  ],
}

/** What became of the document, and of each of its versions. */
export function HistoryTab({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const { number } = useFormats()
  const [of, setOf] = useState(document.id)
  const choices = [
    { value: document.id, label: t('record.theDocument') },
    ...document.revisions.map(({ id, revision }) => ({
      value: id,
      label: t('record.revision', { revision: number(revision) }),
    })),
  ]
  return (
    <Stack gap="md">
      <Select
        aria-label={t('record.historyOf')}
        allowDeselect={false}
        w={260}
        data={choices}
        value={of}
        onChange={(id) => setOf(id ?? document.id)}
      />
      <RecordHistory key={of} recordId={of} words={words} />
    </Stack>
  )
}
