import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconInfoCircle,
  IconProgress,
} from '@tabler/icons-react'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { colourOf, type Tone } from '../tokens.ts'
import look from './word.module.css'

const iconOf = {
  neutral: IconCircle,
  info: IconInfoCircle,
  progress: IconProgress,
  good: IconCircleCheck,
  warning: IconAlertTriangle,
  bad: IconCircleX,
  waiting: IconClockPause,
}

/** Colour, icon and words say the same thing, so that none of them is needed alone. */
export function StatusPill({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = iconOf[tone]
  return (
    <span
      className={clsx(look.pill, look.withIcon)}
      data-tone={tone}
      style={{
        color: `var(--mantine-color-${colourOf[tone]}-light-color)`,
        background: `var(--mantine-color-${colourOf[tone]}-light)`,
        verticalAlign: 'middle',
      }}
    >
      <span className={look.icon}>
        <Icon size={13} stroke={2} aria-hidden />
      </span>
      <span className={look.label}>{children}</span>
    </span>
  )
}
