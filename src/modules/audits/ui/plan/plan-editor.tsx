import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowsSort, IconPlus } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '#design/step/form-field.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { toast } from '#design/step/toast.tsx'
import { addDays, type CalendarDate, daysBetween } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { ListPeople } from '#modules/identity/contract.ts'
import { useEvery, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { WritePlan } from '../../contract/plan.ts'
import type { ItineraryRow } from '../../contract/words.ts'
import { planIsPossible } from '../../rules/planning/plan.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { teamOf, useToday } from '../words.tsx'
import { inOrder } from './itinerary/itinerary-words.ts'
import { problemOfPlan, problemsOfRows } from './itinerary/itinerary-problems.ts'
import look from './plan-editor.module.css'
import { PlanRow } from './plan-row.tsx'

type Props = { whole: WholeAudit; first: readonly ItineraryRow[]; version: number; onClose: () => void }

/** The itinerary as a table to write in; what does not fit says so at its row. */
export function PlanEditor({ whole, first, version, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const today = useToday()
  const { audit } = whole
  const [rows, setRows] = useState<ItineraryRow[]>(() => inOrder(first))
  const people = useEvery(ListPeople, {})
  const write = useTell(WritePlan, { alsoRefresh: ['platform'] })
  const team = teamOf(whole.team)
  const days = { from: audit.from ?? today, to: audit.to ?? audit.from ?? today }
  const problems = problemsOfRows(rows, team, days)
  const dates = Array.from({ length: Math.min(60, daysBetween(days.from, days.to) + 1) }, (_, at) =>
    addDays(days.from, at),
  )
  const change = (id: string, part: Partial<ItineraryRow>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const save = () =>
    write.tell({ id: audit.id, rows: inOrder(rows) }, { version }).then(
      () => {
        toast(t('plan.saved'))
        onClose()
      },
      () => undefined,
    )
  const lacking = why(problemOfPlan(rows))
  return (
    <Section
      title={t('plan.editTitle')}
      caption={t(audit.planState === 'draft' ? 'plan.editCaption' : 'plan.editIssued')}
    >
      <FormProblem>{why(write.problem)}</FormProblem>
      <div style={{ '--auditors': `${Math.min(4, Math.max(2, team.length)) * 32 + 20}px` } as CSSProperties}>
        <div className={look.head} aria-hidden>
          {columns.map((column) => (
            <Text key={column} size="xs" c="dimmed">
              {t(column)}
            </Text>
          ))}
        </div>
        <Stack gap={0} component="ol" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('plan.title')}>
          {rows.map((row, at) => (
            <PlanRow
              key={row.id}
              at={at + 1}
              row={row}
              whole={whole}
              dates={dates}
              people={people.data?.rows ?? []}
              problems={[...new Set((problems.get(row.id) ?? []).map((refusal) => why(refusal) ?? ''))]}
              onChange={(part) => change(row.id, part)}
              onBeside={() =>
                setRows(
                  rows.toSpliced(at + 1, 0, { ...row, id: newId(), auditorIds: [], processId: null, clauses: [] }),
                )
              }
              onRemove={() => setRows(rows.filter((one) => one !== row))}
            />
          ))}
        </Stack>
      </div>
      {lacking && (
        <Alert color="orange" py={8} mt="sm" icon={<IconAlertTriangle size={16} aria-hidden />}>
          <Text size="sm">{lacking}</Text>
        </Alert>
      )}
      <Group justify="space-between" mt="md">
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setRows([...rows, nextRow(rows, days.from)])}
          >
            {t('plan.addRow')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconArrowsSort size={16} aria-hidden />}
            onClick={() => setRows(inOrder(rows))}
          >
            {t('plan.sort')}
          </Button>
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('plan.discard')}
          </Button>
          <RefusableButton
            refusal={why(planIsPossible(rows, team, days))}
            loading={write.telling}
            onClick={() => void save()}
          >
            {t('plan.save')}
          </RefusableButton>
        </Group>
      </Group>
    </Section>
  )
}

const columns = ['day', 'from', 'to', 'kind', 'activity', 'place', 'auditors', 'auditee'] as const

/** Begins where the last one ended. */
function nextRow(rows: readonly ItineraryRow[], firstDay: CalendarDate): ItineraryRow {
  const last = inOrder(rows).at(-1)
  const from = last?.to ?? '08:30'
  const hour = Math.min(23, Number(from.slice(0, 2)) + (last ? 1 : 0))
  return {
    id: newId(),
    date: last?.date ?? firstDay,
    from,
    to: last ? `${String(hour).padStart(2, '0')}:${from.slice(3)}` : '09:00',
    kind: last ? 'audit' : 'opening',
    activity: '',
    processId: null,
    place: last?.place ?? '',
    auditorIds: [],
    auditeeId: null,
    clauses: [],
  }
}
