import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Section } from '#design/section.tsx'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { type HistoryWords, RecordHistory } from '#modules/identity/ui/embed.tsx'
import type { DatedTask } from '../../contract/plan.ts'
import { StandingPill, useSaid, type WholePlan } from '../words.tsx'
import { CriticalIcon } from '../gantt/gantt-bar.tsx'
import { TaskSteps } from './task-steps.tsx'
import { useTaskWords } from './use-task-words.ts'

type Props = { task: DatedTask | undefined; whole: WholePlan; onClose: () => void }

/** A task beside the plan: its dates, what it waits for, and how it goes on. */
export function TaskPanel({ task, whole, onClose }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { percent } = useFormats()
  const said = useSaid()
  return (
    <SidePanel
      open={Boolean(task)}
      onClose={onClose}
      title={task ? said.titled(task) : t('plan.title')}
      before={task && <StandingPill standing={task.standing} />}
      actions={task && <TaskSteps key={task.id} task={task} whole={whole} onClose={onClose} />}
    >
      {task && (
        <>
          <Facts task={task} whole={whole} />
          <RecordHistory recordId={task.id} words={historyWords(whole, said, percent)} />
        </>
      )}
    </SidePanel>
  )
}

type Naming = ReturnType<typeof useSaid>

const historyWords = (
  { tasks, plan }: WholePlan,
  { titled, named }: Naming,
  percent: (share: number) => string,
): HistoryWords => ({
  module: 'implementation',
  vocabulary: { state: 'implementation:taskStates' },
  labels: { ownerId: 'implementation:fields.owner' },
  people: ['ownerId'],
  names: new Map([
    ...tasks.map((task) => [task.id, titled(task)] as const),
    ...(plan?.phases ?? []).map((phase) => [phase.id, named(phase)] as const),
  ]),
  untold: ['planId', 'position'],
  say: (field, value) => (field === 'progress' ? percent(Number(value) / 100) : undefined),
})

function Facts({ task, whole }: { task: DatedTask; whole: WholePlan }) {
  const { t } = useTranslation('implementation')
  const { number, percent } = useFormats()
  const { ownerOf, waitsFor, slackOf } = useTaskWords(whole)
  return (
    <Section>
      <FactList
        facts={[
          ...(task.blockedBecause
            ? [{ label: t('fields.blockedBecause'), value: task.blockedBecause, wide: true }]
            : []),
          { label: t('fields.owner'), value: <bdi>{ownerOf(task)}</bdi> },
          { label: t('fields.duration'), value: number(task.duration) },
          { label: t('fields.progress'), value: percent(task.progress / 100) },
          { label: t('implementation-ui:plan.columns.start'), value: <DateText value={task.start} /> },
          { label: t('implementation-ui:plan.columns.finish'), value: <DateText value={task.finish} /> },
          { label: t('implementation-ui:plan.earliest'), value: <DateText value={task.earliestStart} /> },
          { label: t('implementation-ui:plan.columns.slack'), value: <Slack task={task} said={slackOf(task)} /> },
          { label: t('fields.after'), value: waitsFor(task), wide: true },
          ...(task.clauses.length > 0
            ? [{ label: t('fields.clauses'), value: <Clauses clauses={task.clauses} />, wide: true }]
            : []),
          ...(task.note ? [{ label: t('fields.note'), value: task.note, wide: true }] : []),
        ]}
      />
    </Section>
  )
}

function Slack({ task, said }: { task: DatedTask; said: string }) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Group gap={6} component="span">
      {said}
      {task.isCritical && (
        <Text size="xs" component="span" style={{ display: 'inline-flex', alignItems: 'center', gap: 3 }}>
          <CriticalIcon size={13} stroke={2} aria-hidden />
          {t('plan.critical')}
        </Text>
      )}
    </Group>
  )
}

const Clauses = ({ clauses }: { clauses: readonly string[] }) => (
  <Group gap={4}>
    {clauses.map((clause) => (
      <Chip key={clause} code>
        {clause}
      </Chip>
    ))}
  </Group>
)
