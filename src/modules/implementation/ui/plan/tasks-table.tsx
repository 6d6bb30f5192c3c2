import { Table, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { useSaid, StandingPill, type WholePlan } from '../words.tsx'
import { CriticalIcon } from '../gantt/gantt-bar.tsx'
import look from './tasks-table.module.css'
import { useTaskWords } from './use-task-words.ts'

/** The same plan as a table, for the keyboard, for listening and for paper. */
export function TasksTable({ whole, onOpen }: { whole: WholePlan; onOpen: (id: string) => void }) {
  const { t } = useTranslation('implementation-ui')
  const { number, percent } = useFormats()
  const { titled, named } = useSaid()
  const { ownerOf, waitsFor, slackOf } = useTaskWords(whole)
  const fields = ['task', 'standing', 'owner', 'start', 'finish', 'duration', 'after', 'slack'] as const
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('plan.table')}>
      <Table className={look.table} verticalSpacing={6} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {fields.map((field) => (
              <Table.Th key={field}>{t(`plan.columns.${field}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {(whole.plan?.phases ?? []).map((phase) => {
          const some = whole.tasks.filter(({ phaseId }) => phaseId === phase.id)
          return some.length === 0 ? null : (
            <Table.Tbody key={phase.id}>
              <Table.Tr>
                <Table.Th colSpan={fields.length} scope="rowgroup" bg="var(--touchstone-head)">
                  {named(phase)}
                </Table.Th>
              </Table.Tr>
              {some.map((task) => (
                <Table.Tr key={task.id}>
                  <Table.Td>
                    <UnstyledButton fz="sm" c="var(--mantine-color-anchor)" onClick={() => onOpen(task.id)}>
                      {task.isCritical && (
                        <CriticalIcon
                          size={14}
                          stroke={2}
                          role="img"
                          aria-label={t('plan.critical')}
                          style={{ verticalAlign: '-2px', marginInlineEnd: 4 }}
                        />
                      )}
                      <bdi>{titled(task)}</bdi>
                    </UnstyledButton>
                  </Table.Td>
                  <Table.Td>
                    <StandingPill standing={task.standing} />
                    {task.progress > 0 && task.progress < 100 && (
                      <Text size="xs" c="dimmed" className="number" mt={2}>
                        <bdi>{percent(task.progress / 100)}</bdi>
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <bdi>{ownerOf(task)}</bdi>
                  </Table.Td>
                  <Table.Td>
                    <DateText value={task.start} />
                  </Table.Td>
                  <Table.Td>
                    <DateText value={task.finish} />
                  </Table.Td>
                  <Table.Td className="number">{number(task.duration)}</Table.Td>
                  <Table.Td>{waitsFor(task) || '–'}</Table.Td>
                  <Table.Td className="number">{slackOf(task)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          )
        })}
      </Table>
    </div>
  )
}
