import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Search } from '#kernel/platform-contract.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { clausesOf } from '#modules/standards/rules.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import type { StepPin } from '../../contract/steps.ts'

/** As which records something of that kind may stand in the system; those of modules that are not there yet are not found yet. */
const recordsOf: Readonly<Record<StepPin['kind'], readonly string[]>> = {
  risk: ['risk', 'issue'],
  control: ['control'],
  document: ['document'],
  clause: [],
  indicator: ['indicator', 'objective'],
  training: ['training'],
}

type Hit = { label: string; patch: Partial<StepPin> }

/** What is pinned: a record that is found by its number or words, a clause of the edition, or plain words. */
export function PinField({ pin, onChange }: { pin: StepPin; onChange: (patch: Partial<StepPin>) => void }) {
  const { t } = useTranslation('processes-ui')
  const hits = useHits(pin)
  return (
    <Autocomplete
      size="xs"
      label={t('pins.text')}
      placeholder={recordsOf[pin.kind].length > 0 ? t('pins.recordHint') : ''}
      dir="auto"
      style={{ flex: 1 }}
      maw={420}
      value={pin.text}
      data={[...new Set(hits.map(({ label }) => label))]}
      filter={({ options }) => options}
      onChange={(text) => {
        const hit = hits.find(({ label }) => label === text)
        onChange(hit ? hit.patch : { text, refId: null, refRecord: null })
      }}
    />
  )
}

function useHits({ kind, text, refId }: StepPin): Hit[] {
  const edition = useAsk(TheOrganisation, {}).data?.edition
  const [words] = useDebouncedValue(text.trim(), 250)
  const wanted = recordsOf[kind]
  const isAsked = wanted.length > 0 && words.length > 1 && refId === null
  const found = useAsk(Search, { words: words || '-', limit: 50 }, { when: isAsked }).data?.rows ?? []
  if (kind === 'clause')
    return edition
      ? clausesOf(edition)
          .filter(({ number }) => number.startsWith(text.trim()))
          .slice(0, 12)
          .map(({ number }) => ({ label: number, patch: { text: number } }))
      : []
  if (!isAsked) return []
  return found
    .filter(({ record }) => wanted.includes(record))
    .slice(0, 12)
    .map(({ record, recordId, number, title }) => ({
      label: [number, title].filter(Boolean).join(' · '),
      patch: { text: [number, title].filter(Boolean).join(' · ').slice(0, 200), refId: recordId, refRecord: record },
    }))
}
