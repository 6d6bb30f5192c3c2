import { useTranslation } from 'react-i18next'
import { ConfirmNewDay } from '#design/step/confirm-new-day.tsx'
import { addDays } from '#kernel/dates.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { settingsOf } from '#modules/identity/rules/settings.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { PostponeResponse, ReopenNonconformity } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'

type Props = { one: WholeNonconformity; open: boolean; onClose: () => void }

/** More time for the answer, with a reason; the first day stays. */
export function PostponeResponseDialog({ one, ...dialog }: Props) {
  const { t } = useTranslation('nonconformities')
  const postpone = useStep(PostponeResponse, 'nonconformities')
  return (
    <ConfirmNewDay
      {...dialog}
      title={t('steps.postpone')}
      what={t('ask.postpone')}
      confirm={t('steps.postpone')}
      dayLabel={t('fields.newResponseDue')}
      proposed={addDays(one.responseDue, 14)}
      earliest={addDays(one.responseDue, 1)}
      busy={postpone.busy}
      problem={postpone.problem}
      onConfirm={(responseDue, reason) =>
        void postpone.run(
          { id: one.id, responseDue, reason },
          { version: one.version },
          t('done.postpone'),
          dialog.onClose,
        )
      }
    />
  )
}

/** It came back: the next cycle begins at the cause, with a day for the new answer. */
export function ReopenDialog({ one, ...dialog }: Props) {
  const { t } = useTranslation('nonconformities')
  const today = useToday()
  const { responseDays, majorResponseDays } = settingsOf(useAsk(TheOrganisation, {}).data?.settings ?? {})
  const reopen = useStep(ReopenNonconformity, 'nonconformities', ['actions'])
  return (
    <ConfirmNewDay
      {...dialog}
      title={t('steps.reopen')}
      what={t('ask.reopen')}
      confirm={t('steps.reopen')}
      dayLabel={t('fields.newResponseDue')}
      proposed={addDays(today, one.grade === 'major' ? majorResponseDays : responseDays)}
      earliest={addDays(today, 1)}
      reasonLabel={t('fields.reopenedReason')}
      busy={reopen.busy}
      problem={reopen.problem}
      onConfirm={(responseDue, reason) =>
        void reopen.run({ id: one.id, responseDue, reason }, { version: one.version }, t('done.reopen'), dialog.onClose)
      }
    />
  )
}
