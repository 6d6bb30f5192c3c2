import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type HistoryWords, RecordHistory } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { ListMaps } from '../../contract/maps.ts'
import type { WholeProcess } from '../whole-process.ts'

const people = ['ownerId', 'authorIds', 'submittedBy', 'approverId', 'publishedBy']
/** The content of a map is compared under its versions, in words. */
const untold = ['bpmn', 'svg', 'steps', 'remarks', 'contentHash', 'processId', 'mapWords', 'about', 'workers']

/** Who did what when: to the process, and to each revision of its map. */
export function HistoryTab({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const maps = useAsk(ListMaps, { processId: process.id }).data?.rows ?? []
  const words: HistoryWords = {
    module: 'processes',
    vocabulary: { state: 'processes:states' },
    people,
    untold,
    names: new Map([...process.ancestors, ...process.children].map((one) => [one.id, one.code])),
    say: (_, value) => itemsOf(value),
  }
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

const itemsOf = (value: unknown): string | undefined =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'textEn' in one)
    ? value
        .map(({ textEn, textAr }: { textEn: string; textAr: string }) => [textEn, textAr].filter(Boolean).join(' / '))
        .join(' · ')
    : undefined
