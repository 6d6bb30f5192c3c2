import { Button, Group, Stack, Text } from '@mantine/core'
import { IconHandStop, IconPencil, IconPlayerPlay, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { firstRefusal, Refusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { BlockTask, type DatedTask, DropTask, ReportProgress, UnblockTask } from '../../contract/plan.ts'
import { planTaskLifecycle } from '../../lifecycle.ts'
import { nothingBeforeIsOpen, onlyOwnerReports, stepOfProgress } from '../../rules/plan/plan.ts'
import type { WholePlan } from '../words.tsx'
import { TaskForm } from './task-form.tsx'

type Props = { task: DatedTask; whole: WholePlan; onClose: () => void }
const marks = [0, 25, 50, 75, 100]

/** How a task goes on: progress, blocked and free again, changed, dropped. */
export function TaskSteps({ task, whole, onClose }: Props) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { may, person, roles } = useSession()
  const [open, setOpen] = useState<'block' | 'drop' | 'change'>()
  const block = useStep(BlockTask, 'implementation')
  const unblock = useStep(UnblockTask, 'implementation')
  const drop = useStep(DropTask, 'implementation')
  const { id, version, state } = task
  const close = () => setOpen(undefined)
  const notTheirs = why(onlyOwnerReports({ id: person?.id ?? '', roles }, task.ownerId))
  const mayManage = may('implementation.manage')
  return (
    <Stack gap="sm" w="100%">
      <Progress task={task} whole={whole} refusal={notTheirs} />
      <Group gap="xs">
        {planTaskLifecycle.may(state, 'block') && (
          <RefusableButton
            variant="default"
            leftSection={<IconHandStop size={16} aria-hidden />}
            refusal={notTheirs}
            onClick={() => setOpen('block')}
          >
            {t('task.block')}
          </RefusableButton>
        )}
        {planTaskLifecycle.may(state, 'unblock') && (
          <RefusableButton
            leftSection={<IconPlayerPlay size={16} className="turns" aria-hidden />}
            refusal={notTheirs}
            loading={unblock.busy}
            onClick={() => void unblock.runAloud({ id }, { version }, t('done.unblock'))}
          >
            {t('task.unblock')}
          </RefusableButton>
        )}
        {mayManage && planTaskLifecycle.may(state, 'change') && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setOpen('change')}
          >
            {t('task.change')}
          </Button>
        )}
        {mayManage && planTaskLifecycle.may(state, 'drop') && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrashX size={16} aria-hidden />}
            onClick={() => setOpen('drop')}
          >
            {t('task.drop')}
          </Button>
        )}
      </Group>
      <Dialog open={open === 'change'} onClose={close} title={t('task.change')} size={720}>
        <TaskForm whole={whole} task={task} onClose={close} />
      </Dialog>
      <ConfirmWithReason
        open={open === 'block'}
        onClose={close}
        title={t('task.block')}
        what={t('task.blockWhat')}
        reasonLabel={t('implementation:fields.blockedBecause')}
        confirm={t('task.block')}
        busy={block.busy}
        problem={block.problem}
        onConfirm={(reason) => void block.run({ id, reason }, { version }, t('done.block'), close)}
      />
      <ConfirmWithReason
        open={open === 'drop'}
        onClose={close}
        title={t('task.drop')}
        what={t('task.dropWhat')}
        confirm={t('task.drop')}
        danger
        busy={drop.busy}
        problem={drop.problem}
        onConfirm={(reason) => void drop.run({ id, reason }, { version }, t('done.drop'), onClose)}
      />
    </Stack>
  )
}

function Progress({ task, whole, refusal }: { task: DatedTask; whole: WholePlan; refusal: string | undefined }) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { percent } = useFormats()
  const report = useStep(ReportProgress, 'implementation')
  const { id, version, state } = task
  const refusalOf = (progress: number) => {
    const step = stepOfProgress(state, progress)
    return (
      refusal ??
      why(
        firstRefusal(
          planTaskLifecycle.may(state, step) ? undefined : new Refusal('rule', 'step-not-allowed', { state, step }),
          progress === 100 ? nothingBeforeIsOpen(task.after, whole.tasks) : undefined,
        ),
      )
    )
  }
  return (
    <div role="group" aria-label={t('implementation:fields.progress')}>
      <Text size="xs" c="dimmed" mb={4}>
        {t('task.progressHint')}
      </Text>
      <Group gap={6}>
        {marks.map((progress) => {
          const isNow = task.progress === progress && (state !== 'planned' || progress === 0)
          return (
            <RefusableButton
              key={progress}
              size="sm"
              variant={isNow ? 'filled' : 'default'}
              aria-pressed={isNow}
              {...(isNow ? {} : { refusal: refusalOf(progress) })}
              onClick={() => !isNow && void report.runAloud({ id, progress }, { version }, t('done.progress'))}
            >
              {progress === 100 ? t('task.finish') : percent(progress / 100)}
            </RefusableButton>
          )
        })}
      </Group>
    </div>
  )
}
