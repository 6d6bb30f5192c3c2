import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconInfoCircle,
  IconProgress,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { colourOf, type Tone } from '../tokens.ts'

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
    <Badge
      color={colourOf[tone]}
      data-tone={tone}
      size="md"
      style={{ verticalAlign: 'middle' }}
      leftSection={<Icon size={13} stroke={2} aria-hidden />}
    >
      {children}
    </Badge>
  )
}
