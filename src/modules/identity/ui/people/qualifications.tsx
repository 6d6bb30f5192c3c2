import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '#kernel/dates.ts'
import { DateText } from '#design/word/date-text.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { ListQualifications, type Person, type Qualification } from '../../contract.ts'
import { QualifyAuditor } from './qualify-auditor.tsx'

const soonInDays = 60

/** What this person may audit as, from when until when. */
export function Qualifications({ person }: { person: Person }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useAsk(ListQualifications, { personId: person.id, limit: 100, sort: '-validUntil' })
  const add = may('identity.qualify') && !adding && (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('qualification.add')}
    </Button>
  )
  if (error) return <ErrorState why={why(error)} onAgain={() => void refetch()} />
  if (!data) return <LinesLoading />
  return (
    <Stack gap="sm">
      {adding && <QualifyAuditor personId={person.id} onClose={() => setAdding(false)} />}
      {data.rows.length === 0 && !adding ? (
        <EmptyState
          title={t('qualification.empty')}
          why={t('qualification.emptyWhy')}
          clause="9.2.2"
          action={add || undefined}
        />
      ) : (
        add && <Group>{add}</Group>
      )}
      {data.rows.map((one) => (
        <QualificationCard key={one.id} qualification={one} />
      ))}
    </Stack>
  )
}

function QualificationCard({
  qualification: { role, standard, validFrom, validUntil, evidence },
}: {
  qualification: Qualification
}) {
  const { t } = useTranslation('identity')
  const today = new Date().toISOString().slice(0, 10)
  const state =
    validUntil < today
      ? 'ended'
      : validFrom > today
        ? 'later'
        : validUntil < addDays(today, soonInDays)
          ? 'soon'
          : 'valid'
  const tone = ({ ended: 'bad', later: 'info', soon: 'warning', valid: 'good' } as const)[state]
  return (
    <Paper p="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {t(`roles.${role}.name`)} · <bdi dir="ltr">{standard}</bdi>
        </Text>
        <StatusPill tone={tone}>{t(`qualification.states.${state}`)}</StatusPill>
      </Group>
      <Text size="sm" mt={4} component="div">
        <DateText value={validFrom} /> – <DateText value={validUntil} />
      </Text>
      {evidence && (
        <Text size="sm" c="dimmed" dir="auto" style={{ textAlign: 'match-parent' }}>
          {evidence}
        </Text>
      )}
    </Paper>
  )
}
