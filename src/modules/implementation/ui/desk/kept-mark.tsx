import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import type { AskedQuestion } from '../../contract/assessments.ts'
import { GradePill } from '../words.tsx'
import type { AnswerDesk, Sheet, SheetState } from './answer-desk.ts'
import { useWaiting } from './use-answers.ts'

const iconOf: Readonly<Record<SheetState, typeof IconCheck>> = {
  kept: IconCheck,
  unsaved: IconPencil,
  keeping: IconLoader,
  incomplete: IconPencil,
  unsent: IconCloudOff,
  clash: IconAlertTriangle,
  refused: IconAlertTriangle,
}
const colours: Partial<Record<SheetState, string>> = {
  kept: 'var(--mantine-color-teal-text)',
  unsent: 'var(--mantine-color-orange-text)',
  clash: 'var(--mantine-color-error)',
  refused: 'var(--mantine-color-error)',
}

/** Whether what stands on the sheet is on the server. */
export function KeptMark({ sheet, onDiscard }: { sheet: Sheet; onDiscard: () => void }) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  if (!sheet.touched) return null
  const Icon = iconOf[sheet.state]
  const isRefused = sheet.state === 'refused'
  return (
    <Text size="xs" c={colours[sheet.state] ?? 'dimmed'} role="status" component="div">
      <Group gap={4} wrap="nowrap">
        <Icon size={14} stroke={1.8} aria-hidden style={{ flex: 'none' }} />
        {isRefused ? (why(sheet.problem) ?? t('kept.refused')) : t(`kept.${sheet.state}`)}
        {isRefused && (
          <Button size="compact-xs" variant="light" color="red" onClick={onDiscard}>
            {t('kept.discard')}
          </Button>
        )}
      </Group>
    </Text>
  )
}

type ClashProps = { desk: AnswerDesk; question: AskedQuestion; sheet: Sheet; name: string }

/** Somebody else answered meanwhile: both answers stand here until one is chosen. */
export function ClashNotice({ desk, question, sheet, name }: ClashProps) {
  const { t } = useTranslation('implementation-ui')
  const { theirs } = sheet
  if (sheet.state !== 'clash' || !theirs) return null
  return (
    <Alert color="orange" title={t('clash.title', { name })} role="alert">
      <Stack gap={8}>
        <Group gap={8}>
          <GradePill grade={theirs.grade} />
          <Text size="sm" component="bdi">
            {theirs.note}
          </Text>
        </Group>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => desk.decide(question.id, 'theirs')}>
            {t('clash.theirs')}
          </Button>
          <Button size="compact-sm" onClick={() => desk.decide(question.id, 'mine')}>
            {t('clash.mine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

/** The same of the whole assessment. */
export function AllKept({ desk }: { desk: AnswerDesk }) {
  const { t } = useTranslation('implementation-ui')
  const waiting = useWaiting(desk)
  if (waiting === 0)
    return (
      <Text size="xs" c="dimmed" role="status">
        {t('kept.all')}
      </Text>
    )
  return (
    <Group gap={6} role="status">
      <Text size="xs" c="var(--mantine-color-orange-text)">
        {t('kept.waiting', { count: waiting })}
      </Text>
      <Button size="compact-xs" variant="light" color="orange" onClick={desk.flush}>
        {t('kept.now')}
      </Button>
    </Group>
  )
}
