import { ActionIcon, Group, Select, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconColumns2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { longChoice } from '#design/step/long-list.ts'
import { useFormats } from '#design/word/formats.tsx'
import type { Person } from '#modules/identity/contract.ts'
import { type ItineraryRow, itineraryKinds } from '../../contract/words.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { useNames } from '../words.tsx'
import look from './plan-editor.module.css'
import { TimeField } from './itinerary/time-field.tsx'

type Props = {
  at: number
  row: ItineraryRow
  whole: WholeAudit
  dates: readonly string[]
  people: readonly Person[]
  problems: readonly string[]
  onChange: (part: Partial<ItineraryRow>) => void
  onBeside: () => void
  onRemove: () => void
}

/** One row of the itinerary. */
export function PlanRow({ at, row, whole, dates, people, problems, onChange, onBeside, onRemove }: Props) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const { day, number } = useFormats()
  const rowName = t('plan.row', { at: number(at) })
  const named = (field: string) => ({ 'aria-label': `${rowName}: ${t(field)}`, size: 'xs' as const })
  const dateChoices = dates.includes(row.date) ? dates : [...dates, row.date]
  const team = new Set(whole.team.map(({ person }) => person.id))
  return (
    <li className={look.row} data-wrong={problems.length > 0 || undefined} aria-label={rowName}>
      <div className={look.fields}>
        <Select
          className={look.two}
          {...named('day')}
          allowDeselect={false}
          data={dateChoices.map((value) => ({ value, label: day(value) }))}
          value={row.date}
          onChange={(date) => date && onChange({ date })}
        />
        <TimeField {...named('from')} value={row.from} onChange={(from) => onChange({ from })} />
        <TimeField {...named('to')} value={row.to} onChange={(to) => onChange({ to })} />
        <Select
          className={look.two}
          {...named('kind')}
          allowDeselect={false}
          data={itineraryKinds.map((value) => ({ value, label: t(`audits:itinerary.${value}`) }))}
          value={row.kind}
          onChange={(kind) =>
            kind &&
            onChange({
              kind: kind as ItineraryRow['kind'],
              ...(kind === 'audit' ? {} : { processId: null, clauses: [] }),
            })
          }
        />
        <Activity row={row} whole={whole} named={named} onChange={onChange} />
        <TextInput
          className={look.three}
          {...named('place')}
          placeholder={t('place')}
          value={row.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
        <Group gap={4} className={look.two} role="group" aria-label={`${rowName}: ${t('auditors')}`}>
          {whole.team.map(({ person }) => {
            const sits = row.auditorIds.includes(person.id)
            return (
              <Tooltip key={person.id} label={nameOf(person)}>
                <button
                  type="button"
                  className={look.toggle}
                  aria-pressed={sits}
                  aria-label={nameOf(person)}
                  onClick={() =>
                    onChange({
                      auditorIds: sits
                        ? row.auditorIds.filter((id) => id !== person.id)
                        : [...row.auditorIds, person.id],
                    })
                  }
                >
                  <bdi>{person.initials}</bdi>
                </button>
              </Tooltip>
            )
          })}
        </Group>
        <Select
          className={look.two}
          {...named('auditee')}
          placeholder={t('auditee')}
          {...longChoice(
            row.auditeeId,
            people
              .filter(({ id, active }) => active && !team.has(id))
              .map((person) => ({ value: person.id, label: nameOf(person) })),
          )}
          clearable
          nothingFoundMessage={t('register.nothingFound')}
          onChange={(auditeeId) => onChange({ auditeeId })}
        />
        <Group gap={2} wrap="nowrap" justify="flex-end" className={look.two}>
          <Tooltip label={t('plan.beside')}>
            <ActionIcon variant="subtle" color="gray" aria-label={`${rowName}: ${t('plan.beside')}`} onClick={onBeside}>
              <IconColumns2 size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('plan.removeRow')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${rowName}: ${t('plan.removeRow')}`}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </div>
      {problems.map((problem) => (
        <Text key={problem} size="xs" c="var(--mantine-color-error)" mt={4} ps={6} role="alert">
          {problem}
        </Text>
      ))}
    </li>
  )
}

type ActivityProps = Pick<Props, 'row' | 'whole' | 'onChange'> & {
  named: (field: string) => { 'aria-label': string; size: 'xs' }
}

/** A process of the scope, or a few words. */
function Activity({ row, whole, named, onChange }: ActivityProps) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const clausesOf = (processId: string | null) =>
    whole.audit.scope.processes.find((one) => one.processId === processId)?.clauses ?? []
  const words = (
    <TextInput
      className={look.three}
      {...named('activity')}
      placeholder={t(`audits:itinerary.${row.kind}`)}
      value={row.activity}
      onChange={(event) => onChange({ activity: event.currentTarget.value })}
    />
  )
  if (row.kind !== 'audit') return words
  return (
    <Stack gap={4} className={look.three}>
      <Select
        {...named('process')}
        placeholder={row.clauses.length > 0 ? t('systemWide') : t('process')}
        clearable
        data={whole.processes.map((process) => ({ value: process.id, label: nameOf(process) }))}
        value={row.processId}
        onChange={(processId) =>
          onChange({
            processId,
            clauses: [...clausesOf(processId)],
            auditeeId: row.auditeeId ?? whole.processes.find(({ id }) => id === processId)?.ownerId ?? null,
          })
        }
      />
      {!row.processId && row.clauses.length === 0 && words}
    </Stack>
  )
}
