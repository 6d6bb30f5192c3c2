import { useTranslation } from 'react-i18next'
import { ConfirmNewDay } from '#design/step/confirm-new-day.tsx'
import { addDays } from '#kernel/dates.ts'
import { type Action, PostponeAction, ReopenAction } from '../../contract.ts'
import { useToday } from '../words.tsx'
import { useStep } from './use-step.ts'

type Props = { action: Action; open: boolean; onClose: () => void }

/** Later, with a reason; the first day stays. */
export function PostponeActionDialog({ action, ...dialog }: Props) {
  const { t } = useTranslation('actions')
  const postpone = useStep(PostponeAction, 'actions', ['nonconformities'])
  return (
    <ConfirmNewDay
      {...dialog}
      title={t('steps.postpone')}
      what={t('ask.postpone')}
      confirm={t('steps.postpone')}
      dayLabel={t('fields.newDue')}
      proposed={addDays(action.due, 14)}
      earliest={addDays(action.due, 1)}
      reasonLabel={t('fields.postponedReason')}
      busy={postpone.busy}
      problem={postpone.problem}
      onConfirm={(due, reason) =>
        void postpone.run(
          { id: action.id, due, reason },
          { version: action.version },
          t('done.postpone'),
          dialog.onClose,
        )
      }
    />
  )
}

/** It was not enough: the promise stands again, as the next cycle, with a new day. */
export function ReopenActionDialog({ action, ...dialog }: Props) {
  const { t } = useTranslation('actions')
  const today = useToday()
  const reopen = useStep(ReopenAction, 'actions', ['nonconformities'])
  return (
    <ConfirmNewDay
      {...dialog}
      title={t('steps.reopen')}
      what={t('ask.reopen')}
      confirm={t('steps.reopen')}
      dayLabel={t('fields.newDue')}
      proposed={addDays(today, 30)}
      earliest={today}
      reasonLabel={t('fields.reopenedReason')}
      busy={reopen.busy}
      problem={reopen.problem}
      onConfirm={(due, reason) =>
        void reopen.run({ id: action.id, due, reason }, { version: action.version }, t('done.reopen'), dialog.onClose)
      }
    />
  )
}
