import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type Person } from '../../contract.ts'
import { ListQualifications } from '../../contract/qualifications.ts'
import { QualificationCard } from './qualification-card.tsx'
import { QualifyAuditor } from './qualify-auditor.tsx'

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
  if (error) return <ErrorState why={why(error)} onAgain={again({ error, refetch })} />
  if (!data) return <LinesLoading />
  return (
    <Stack gap="sm">
      {adding && <QualifyAuditor person={person} onClose={() => setAdding(false)} />}
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
