import { IconAlertTriangle, IconBolt, IconCheck, IconHandStop } from '@tabler/icons-react'
import { type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import type { DatedTask } from '../../contract/plan.ts'
import look from './gantt.module.css'

/** Colours by how a task stands; icon and word say the same. */
const colourOf: Readonly<Record<DatedTask['standing'] | 'critical', string>> = {
  done: 'teal',
  blocked: 'red',
  overdue: 'orange',
  'to-begin': 'orange',
  running: 'ink',
  ahead: 'blue',
  critical: 'grape',
}

export const paintOf = (standing: keyof typeof colourOf): CSSProperties =>
  ({
    '--paint': `var(--mantine-color-${colourOf[standing]}-light)`,
    '--paint-text': `var(--mantine-color-${colourOf[standing]}-text)`,
  }) as CSSProperties

export const iconOfStanding: Partial<Record<DatedTask['standing'], typeof IconCheck>> = {
  done: IconCheck,
  blocked: IconHandStop,
  overdue: IconAlertTriangle,
  'to-begin': IconAlertTriangle,
}
export const CriticalIcon = IconBolt

type Props = { task: DatedTask; from: number; to: number; earliest: number }

/** One task: its bar with what is done, the days it could begin earlier as a line before it, and how it stands in a word. */
export function GanttBar({ task, from, to, earliest }: Props) {
  const { t } = useTranslation('implementation-ui')
  const { percent } = useFormats()
  const { standing, isCritical, progress } = task
  const Icon = iconOfStanding[standing]
  const paint = paintOf(isCritical && (standing === 'ahead' || standing === 'running') ? 'critical' : standing)
  return (
    <>
      {earliest < from && (
        <span className={look.float} style={{ '--from': earliest, '--length': from - earliest } as CSSProperties} />
      )}
      <span
        className={look.bar}
        data-critical={isCritical || undefined}
        style={{ ...paint, '--from': from, '--length': to - from } as CSSProperties}
      >
        <span className={look.fill} style={{ '--progress': standing === 'done' ? 0 : progress } as CSSProperties} />
      </span>
      <span
        className={look.mark}
        data-before={to > 0.82 || undefined}
        style={{ '--to': to, '--from': from } as CSSProperties}
      >
        {Icon && <Icon size={13} stroke={2} aria-hidden />}
        {Icon && t(`standings.${standing}`)}
        {progress > 0 && progress < 100 && <bdi className="number">{percent(progress / 100)}</bdi>}
      </span>
    </>
  )
}
