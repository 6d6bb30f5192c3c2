import { Text, Timeline } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { useAsk } from '#platform/browser/query.tsx'
import { useMay } from '#platform/browser/session.ts'

type Entry = OutputOf<typeof HistoryOf>['rows'][number]

const silent = new Set(['version', 'id', 'state'])

/** What became of a record, the latest first: who, when, which step, which fields, and why. */
export function RecordHistory({ recordId, module }: { recordId: string; module: string }) {
  const { t } = useTranslation('actions')
  const may = useMay()
  const allowed = may('platform.read-history')
  const { data } = useAsk(HistoryOf, { recordId, limit: 100 }, { when: allowed })
  if (!allowed) return null
  return (
    <Section title={t('history.title')} caption={t('history.caption')}>
      {!data && <LinesLoading />}
      <Timeline bulletSize={14} lineWidth={2} active={-1}>
        {data?.rows.map((entry) => (
          <Timeline.Item key={entry.seq}>
            <HistoryEntry entry={entry} module={module} />
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  )
}

function HistoryEntry({ entry, module }: { entry: Entry; module: string }) {
  const { t } = useTranslation(module)
  const state = entry.changes['state']?.[1]
  const step = typeof state === 'string' ? t(`states.${state}`) : t('actions:history.changed')
  const fields = Object.keys(entry.changes).filter((field) => !silent.has(field))
  const labelOf = (field: string) =>
    t([`fields.${field}`, `fields.${field.replace(/(Id|Ids)$/, '')}`], { defaultValue: '' })
  const isFirst = entry.changes['version']?.[0] === null
  const known = isFirst ? [] : fields.map(labelOf).filter(Boolean)
  return (
    <>
      <Text size="sm" fw={600}>
        {step}
      </Text>
      <Text size="xs" c="dimmed">
        <bdi>{entry.actor.name}</bdi> · <DateText value={entry.at} />
      </Text>
      {known.length > 0 && (
        <Text size="xs" c="dimmed">
          {known.join(t('actions:history.comma'))}
        </Text>
      )}
      {entry.reason && (
        <Text size="sm" dir="auto" mt={2}>
          {entry.reason}
        </Text>
      )}
    </>
  )
}
