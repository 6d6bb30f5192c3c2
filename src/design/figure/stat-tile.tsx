import { Group, Paper, Text } from '@mantine/core'
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormats } from '../word/formats.tsx'
import { PageLink } from '../link.tsx'
import { colourOf, type Tone } from '../tokens.ts'

type Trend = {
  /** `0.08` is eight per cent more than before. */
  share: number
  than: string
  good: 'more' | 'less'
}

type Props = {
  label: string
  /** Undefined while it is on its way: the tile keeps its size. */
  value: string | undefined
  caption?: ReactNode
  trend?: Trend
  /** The last few values, oldest first. */
  course?: readonly number[]
  tone?: Tone
  to?: string
  search?: Record<string, unknown>
}

/** One figure that matters, where it comes from and where it goes. */
export function StatTile({ label, value, caption, trend, course, tone = 'progress', to, search }: Props) {
  const shown = value ?? '–'
  return (
    <Paper p="md" className="together">
      <Group justify="space-between" wrap="nowrap" align="flex-end">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" c="dimmed">
            {to ? (
              <PageLink to={to} {...(search ? { search } : {})} c="inherit">
                {label}
              </PageLink>
            ) : (
              label
            )}
          </Text>
          <Text fz={26} fw={650} lh={1.3} className="number" aria-busy={value === undefined}>
            <bdi>{shown}</bdi>
          </Text>
        </div>
        {course && course.length > 1 && (
          <Course values={course} colour={`var(--mantine-color-${colourOf[tone]}-text)`} />
        )}
      </Group>
      {trend && <TrendLine {...trend} />}
      {caption && (
        <Text size="xs" c="dimmed" mt={2} component="div">
          {caption}
        </Text>
      )}
    </Paper>
  )
}

function TrendLine({ share, than, good }: Trend) {
  const { number } = useFormats()
  const better = share === 0 ? undefined : share > 0 === (good === 'more')
  const Icon = share === 0 ? IconMinus : share > 0 ? IconArrowUpRight : IconArrowDownRight
  const colour = better === undefined ? 'dimmed' : `var(--mantine-color-${better ? 'teal' : 'red'}-text)`
  return (
    <Group gap={4} mt={2}>
      <Text
        component="span"
        size="xs"
        fw={500}
        c={colour}
        className="number"
        dir="ltr"
        style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}
      >
        <Icon size={13} aria-hidden />
        {number(share, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' })}
      </Text>
      <Text component="span" size="xs" c="dimmed">
        {than}
      </Text>
    </Group>
  )
}

function Course({ values, colour }: { values: readonly number[]; colour: string }) {
  const most = Math.max(...values)
  const least = Math.min(...values)
  const points = values.map((value, at) => {
    const x = (at / (values.length - 1)) * 82 + 1
    const y = 24 - ((value - least) / (most - least || 1)) * 22
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg width="84" height="26" aria-hidden className="turns" style={{ flex: 'none' }}>
      <polyline fill="none" stroke={colour} strokeWidth="1.8" strokeLinejoin="round" points={points.join(' ')} />
    </svg>
  )
}
