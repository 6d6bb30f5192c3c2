import { Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { apart } from '#kernel/direction.ts'
import { type HistoryWords, RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import { ListProcesses } from '#modules/processes/contract.ts'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { WholeDocument } from '../../contract/register.ts'

const usual: HistoryWords = {
  module: 'documents',
  vocabulary: {
    state: 'documents:found',
    confidentiality: 'documents:confidentialities',
    language: 'documents:languages',
  },
  people: ['ownerId', 'createdBy', 'authorId', 'editorIds', 'asks', 'personIds'],
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
  const words = useWords()
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

/** Who reads it, by role, process, site and name. */
function useWords(): HistoryWords {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const processes = useEvery(ListProcesses, {}, { when: useMay()('processes.read') }).data?.rows ?? []
  return {
    ...usual,
    names: new Map(processes.map((process) => [process.id, `${apart(process.code)} · ${named(process)}`])),
    say: (field, value) => {
      if (field === 'distribution.everyone') return value === true ? t('distribution.everyone') : ''
      const isRole = field === 'distribution.roles' && typeof value === 'string'
      return isRole ? t(`identity:roles.${value}.name` as never) : undefined
    },
  }
}
