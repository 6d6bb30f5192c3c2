import { Group, Text } from '@mantine/core'
import { type CSSProperties, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { addDays } from '#kernel/dates.ts'
import type { DatedTask } from '../../contract/plan.ts'
import { useSaid, type WholePlan } from '../words.tsx'
import { CriticalIcon, GanttBar, paintOf } from './gantt-bar.tsx'
import look from './gantt.module.css'
import { type Box, createScale, heightOf, type Scale, wayBetween } from './gantt-scale.ts'
import { useTaskWords } from '../plan/use-task-words.ts'

type Props = { whole: WholePlan; onOpen: (id: string) => void; onOpenGap: (id: string) => void }
type GapTask = WholePlan['gapTasks'][number]
type Row =
  | { kind: 'phase'; key: string; name: string }
  | { kind: 'task'; key: string; task: DatedTask }
  | { kind: 'gap'; key: string; gap: GapTask }

/** The plan over time: drawn in the direction one reads, each row a button that says the same in words. */
export function Gantt({ whole, onOpen, onOpenGap }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { month, date } = useFormats()
  const { today, plan } = whole
  const rows = useRows(whole)
  const scale = useMemo(() => createScale(daysOf(whole)), [whole])
  if (!plan) return null
  return (
    <>
      <div className={look.box} tabIndex={0} role="region" aria-label={t('plan.gantt')}>
        <div className={look.chart}>
          <div className={look.scale}>
            <span className={look.head} />
            <div className={look.track} aria-hidden>
              {scale.months.map((first) => (
                <span key={first} className={look.month} style={{ '--at': scale.share(first) } as CSSProperties}>
                  {first.slice(5, 7) === '01' ? `${month(first)} ${first.slice(0, 4)}` : month(first)}
                </span>
              ))}
            </div>
          </div>
          {rows.map((row) =>
            row.kind === 'phase' ? (
              <div key={row.key} className={`${look.row} ${look.phase}`}>
                <span className={look.head}>
                  <bdi className={look.name}>{row.name}</bdi>
                </span>
                <span className={look.track} />
              </div>
            ) : row.kind === 'task' ? (
              <TaskRow key={row.key} task={row.task} whole={whole} scale={scale} onOpen={onOpen} />
            ) : (
              <GapRow key={row.key} gap={row.gap} scale={scale} onOpen={onOpenGap} today={today} />
            ),
          )}
          <Ways rows={rows} scale={scale} />
          <Line at={scale.share(today)} standing="blocked" />
          <Line at={scale.share(addDays(plan.certificationOn, 1))} standing="done" />
        </div>
      </div>
      <Group gap="lg" mt="sm">
        <Legend standing="critical" label={t('plan.legend.critical')} />
        <Legend standing="ahead" label={t('plan.legend.other')} />
        <Text size="xs" c="dimmed">
          {t('plan.legend.lines', { today: date(today), certification: date(plan.certificationOn) })}
        </Text>
      </Group>
    </>
  )
}

function useRows({ plan, tasks, gapTasks }: WholePlan): Row[] {
  const { t } = useTranslation('implementation-ui')
  const { named } = useSaid()
  return useMemo(() => {
    const phases = (plan?.phases ?? []).flatMap((phase): Row[] => {
      const some = tasks.filter(({ phaseId }) => phaseId === phase.id)
      if (some.length === 0) return []
      return [
        { kind: 'phase', key: phase.id, name: named(phase) },
        ...some.map((task): Row => ({ kind: 'task', key: task.id, task })),
      ]
    })
    if (gapTasks.length === 0) return phases
    return [
      ...phases,
      { kind: 'phase', key: 'gaps', name: t('plan.fromGaps') },
      ...gapTasks.map((gap): Row => ({ kind: 'gap', key: gap.id, gap })),
    ]
  }, [plan, tasks, gapTasks, named, t])
}

const daysOf = ({ today, plan, tasks, gapTasks }: WholePlan): string[] => [
  today,
  ...(plan ? [plan.startsOn, plan.certificationOn] : []),
  ...tasks.flatMap(({ start, finish }) => [start, finish]),
  ...gapTasks.map(({ due }) => due),
]

type TaskRowProps = { task: DatedTask; whole: WholePlan; scale: Scale; onOpen: (id: string) => void }

function TaskRow({ task, whole, scale, onOpen }: TaskRowProps) {
  const { titled } = useSaid()
  const { spoken } = useTaskWords(whole)
  return (
    <div className={look.row}>
      <button type="button" className={look.head} aria-label={spoken(task)} onClick={() => onOpen(task.id)}>
        {task.isCritical && <CriticalIcon size={14} stroke={2} aria-hidden />}
        <bdi className={look.name}>{titled(task)}</bdi>
      </button>
      <div className={look.track} aria-hidden>
        <GanttBar task={task} {...boxOf(task, scale)} earliest={scale.share(task.earliestStart)} />
      </div>
    </div>
  )
}

const boxOf = ({ start, finish }: DatedTask, scale: Scale) => ({
  from: scale.share(start),
  to: scale.share(addDays(finish, 1)),
})

type GapRowProps = { gap: GapTask; scale: Scale; today: string; onOpen: (id: string) => void }

function GapRow({ gap, scale, today, onOpen }: GapRowProps) {
  const { t } = useTranslation('implementation-ui')
  const { date } = useFormats()
  const isOpen = gap.state === 'open' || gap.state === 'in-progress'
  const standing = gap.state === 'closed' ? 'done' : isOpen && gap.due < today ? 'overdue' : 'running'
  const [from, to] = [scale.share(gap.plannedOn), scale.share(addDays(gap.due, 1))]
  const label = `${gap.number ?? ''} ${gap.description}, ${t('plan.until', { day: date(gap.due) })}, ${t(`actions:states.${gap.state}`)}`
  return (
    <div className={look.row}>
      <button type="button" className={look.head} aria-label={label} onClick={() => onOpen(gap.id)}>
        <bdi dir="ltr" className="number" style={{ flex: 'none' }}>
          {gap.number}
        </bdi>
        <bdi className={look.name}>{gap.description}</bdi>
      </button>
      <div className={look.track} aria-hidden>
        <span
          className={look.bar}
          style={{ ...paintOf(standing), '--from': from, '--length': to - from } as CSSProperties}
        />
        <span
          className={look.mark}
          data-before={to > 0.82 || undefined}
          style={{ '--to': to, '--from': from } as CSSProperties}
        >
          {t(`actions:states.${gap.state}`)}
        </span>
      </div>
    </div>
  )
}

/** Who waits for whom: a way from the end of one bar to the beginning of the next. */
function Ways({ rows, scale }: { rows: readonly Row[]; scale: Scale }) {
  const boxes = new Map<string, Box & { task: DatedTask }>()
  for (const [at, row] of rows.entries())
    if (row.kind === 'task') boxes.set(row.key, { id: row.key, row: at, ...boxOf(row.task, scale), task: row.task })
  const ways = [...boxes.values()].flatMap((after) =>
    after.task.after.flatMap((id) => {
      const before = boxes.get(id)
      if (!before) return []
      const isCritical = before.task.isCritical && after.task.isCritical
      return [{ key: `${id} ${after.id}`, path: wayBetween(before, after), isCritical }]
    }),
  )
  const height = heightOf(rows.length)
  return (
    <svg
      className={`${look.ways} turns`}
      height={height}
      viewBox={`0 0 1000 ${height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {ways.map(({ key, path, isCritical }) => (
        <path
          key={key}
          d={path}
          fill="none"
          stroke={isCritical ? 'var(--mantine-color-grape-text)' : 'var(--mantine-color-dimmed)'}
          strokeWidth={isCritical ? 1.6 : 1}
          strokeOpacity={isCritical ? 0.9 : 0.5}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

function Line({ at, standing }: { at: number; standing: 'blocked' | 'done' }) {
  return <div className={look.line} style={{ ...paintOf(standing), '--at': at } as CSSProperties} aria-hidden />
}

function Legend({ standing, label }: { standing: 'critical' | 'ahead'; label: string }) {
  return (
    <Group gap={6}>
      <span className={look.legend} style={paintOf(standing)} aria-hidden />
      {standing === 'critical' && <CriticalIcon size={14} stroke={2} aria-hidden />}
      <Text size="xs">{label}</Text>
    </Group>
  )
}
