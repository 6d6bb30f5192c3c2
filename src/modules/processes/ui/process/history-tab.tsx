import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RecordHistory } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { ListMaps } from '../../contract/maps.ts'
import type { WholeProcess } from '../whole-process.ts'
import { historyWordsOf } from './history-words.ts'

/** Who did what when: to the process, and to each revision of its map. */
export function HistoryTab({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const maps = useAsk(ListMaps, { processId: process.id }).data?.rows ?? []
  const words = historyWordsOf(process)
  return (
    <Stack gap="md">
      <RecordHistory recordId={process.id} words={words} />
      {maps.map(({ id, revision }) => (
        <div key={id}>
          <Title order={2} size="md" mb={6}>
            {t('map.label', { revision })}
          </Title>
          <RecordHistory recordId={id} words={words} />
        </div>
      ))}
    </Stack>
  )
}
