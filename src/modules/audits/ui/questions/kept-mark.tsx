import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import type { AnswerDesk, Sheet, SheetState } from '../execution/answer-desk.ts'
import { useWaiting } from '../execution/use-answers.ts'

const iconOf = {
  kept: IconCheck,
  unsaved: IconPencil,
  keeping: IconLoader2,
  incomplete: IconPencil,
  unsent: IconCloudOff,
  clash: IconAlertTriangle,
  refused: IconAlertTriangle,
} satisfies Record<SheetState, unknown>
const colours: Partial<Record<SheetState, string>> = {
  kept: 'var(--mantine-color-teal-text)',
  unsent: 'var(--mantine-color-orange-text)',
  clash: 'var(--mantine-color-error)',
  refused: 'var(--mantine-color-error)',
}

/** Whether what stands on the sheet is on the server. */
export function KeptMark({ sheet, onDiscard }: { sheet: Sheet; onDiscard: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  if (!sheet.touched) return null
  const Icon = iconOf[sheet.state]
  return (
    <Text size="xs" c={colours[sheet.state] ?? 'dimmed'} role="status" component="div">
      <Group gap={4} wrap="nowrap">
        <Icon size={14} stroke={1.8} aria-hidden style={{ flex: 'none' }} />
        {sheet.state === 'refused'
          ? (why(sheet.problem) ?? t('execution.kept.refused'))
          : t(`execution.kept.${sheet.state}`)}
        {sheet.state === 'refused' && (
          <Button size="compact-xs" variant="light" color="red" onClick={onDiscard}>
            {t('execution.kept.discard')}
          </Button>
        )}
      </Group>
    </Text>
  )
}

/** The same of the whole checklist. */
export function AllKept({ desk }: { desk: AnswerDesk }) {
  const { t } = useTranslation('audits-ui')
  const waiting = useWaiting(desk)
  if (waiting === 0)
    return (
      <Text size="xs" c="dimmed" role="status" component="div">
        <Group gap={4} wrap="nowrap">
          <IconCheck size={14} stroke={1.8} aria-hidden />
          {t('execution.kept.all')}
        </Group>
      </Text>
    )
  return (
    <Group gap={6} wrap="nowrap" role="status">
      <Text size="xs" c="orange">
        {t('execution.kept.waiting', { count: waiting })}
      </Text>
      <Button size="compact-xs" variant="light" color="orange" onClick={desk.flush}>
        {t('execution.kept.now')}
      </Button>
    </Group>
  )
}
