import { Badge, Group } from '@mantine/core'
import {
  IconAlertTriangle,
  IconChartLine,
  IconFileText,
  IconSchool,
  IconSection,
  IconShieldCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StepPin } from '../../contract/steps.ts'

const looks = {
  risk: { Icon: IconAlertTriangle, color: 'orange' },
  control: { Icon: IconShieldCheck, color: 'teal' },
  document: { Icon: IconFileText, color: 'blue' },
  clause: { Icon: IconSection, color: 'gray' },
  indicator: { Icon: IconChartLine, color: 'grape' },
  training: { Icon: IconSchool, color: 'ink' },
} as const

/** What is pinned to a step: a badge each, with its kind in words for those who do not see the sign. */
export function Pins({ pins }: { pins: readonly StepPin[] }) {
  const { t } = useTranslation('processes-ui')
  if (pins.length === 0) return null
  return (
    <Group gap={4} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {pins.map(({ kind, text }) => {
        const { Icon, color } = looks[kind]
        return (
          <li key={`${kind} ${text}`}>
            <Badge
              variant="light"
              color={color}
              tt="none"
              fw={500}
              title={t(`pins.${kind}`)}
              leftSection={<Icon size={12} aria-label={t(`pins.${kind}`)} />}
            >
              <bdi>{text}</bdi>
            </Badge>
          </li>
        )
      })}
    </Group>
  )
}
