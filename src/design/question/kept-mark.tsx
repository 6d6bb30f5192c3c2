import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const iconOf = {
  kept: IconCheck,
  unsaved: IconPencil,
  keeping: IconLoader2,
  incomplete: IconPencil,
  unsent: IconCloudOff,
  clash: IconAlertTriangle,
  refused: IconAlertTriangle,
}
export type KeptState = keyof typeof iconOf
export const keptStates = Object.keys(iconOf) as KeptState[]

const colours: Partial<Record<KeptState, string>> = {
  kept: 'var(--mantine-color-teal-text)',
  unsent: 'var(--mantine-color-orange-text)',
  clash: 'var(--mantine-color-error)',
  refused: 'var(--mantine-color-error)',
}

type Props = {
  state: KeptState
  /** Why it was refused, in words. */
  why?: string | undefined
  onDiscard: () => void
}

/** Whether what is written here is on the server. */
export function KeptMark({ state, why, onDiscard }: Props) {
  const { t } = useTranslation('design')
  const Icon = iconOf[state]
  return (
    <Text size="xs" c={colours[state] ?? 'dimmed'} role="status" component="div">
      <Group gap={4} wrap="nowrap">
        <Icon size={14} stroke={1.8} aria-hidden style={{ flex: 'none' }} />
        {(state === 'refused' && why) || t(`question.states.${state}`)}
        {state === 'refused' && (
          <Button size="compact-xs" variant="light" color="red" onClick={onDiscard}>
            {t('question.discard')}
          </Button>
        )}
      </Group>
    </Text>
  )
}

/** The same of all answers together: how many are still waiting, and sending them. */
export function AllKept({ waiting, onSend }: { waiting: number; onSend: () => void }) {
  const { t } = useTranslation('design')
  if (waiting === 0)
    return (
      <Text size="xs" c="dimmed" role="status" component="div">
        <Group gap={4} wrap="nowrap">
          <IconCheck size={14} stroke={1.8} aria-hidden />
          {t('question.allKept')}
        </Group>
      </Text>
    )
  return (
    <Group gap={6} role="status">
      <Text size="xs" c="var(--mantine-color-orange-text)">
        {t('question.waiting', { count: waiting })}
      </Text>
      <Button size="compact-xs" variant="light" color="orange" onClick={onSend}>
        {t('question.sendNow')}
      </Button>
    </Group>
  )
}
