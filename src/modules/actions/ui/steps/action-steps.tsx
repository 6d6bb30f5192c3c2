import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { type Action, CancelAction, OpenAction, ReturnAction, StartAction, VerifyAction } from '../../contract.ts'
import { actionLifecycle } from '../../lifecycle.ts'
import * as rules from '../../rules.ts'
import { AssignActionDialog } from './assign-action.tsx'
import { CompleteActionDialog } from './complete-action.tsx'
import { ConcludeActionDialog } from './conclude-action.tsx'
import { PostponeActionDialog, ReopenActionDialog } from './new-day.tsx'
import { useStep } from './use-step.ts'

type Asking = 'complete' | 'postpone' | 'assign' | 'return' | 'conclude' | 'reopen' | 'cancel' | undefined
type Step = Parameters<typeof actionLifecycle.may>[1]

/** The steps that lead on from here; a grey one says why not. */
export function ActionSteps({ action }: { action: Action }) {
  const { t } = useTranslation('actions')
  const why = useRefusalText('actions')
  const { person, roles, may } = useSession()
  const [asking, ask] = useState<Asking>()
  const open = useStep(OpenAction, 'actions', ['nonconformities'])
  const start = useStep(StartAction, 'actions', ['nonconformities'])
  const verify = useStep(VerifyAction, 'actions', ['nonconformities'])
  const back = useStep(ReturnAction, 'actions', ['nonconformities'])
  const cancel = useStep(CancelAction, 'actions', ['nonconformities'])

  const doer = { id: person?.id ?? '', roles }
  const own = why(rules.onlyOwnerCarriesOut(doer, action.ownerId))
  const independent = why(rules.verifierIsIndependent(doer.id, [action.ownerId, action.completedBy]))
  const changes = why(rules.onlyPlannerChanges(doer, action.plannedBy))
  const cancels = action.state === 'draft' ? undefined : changes
  const can = (step: Step, permission: string) => actionLifecycle.may(action.state, step) && may(permission)
  const words = { version: action.version }
  const close = () => ask(undefined)
  const { id } = action

  return (
    <>
      {can('open', 'actions.plan') && action.aboutRecord !== 'nonconformity' && (
        <RefusableButton loading={open.busy} onClick={() => void open.runAloud({ id }, words, t('done.plan'))}>
          {t('steps.open')}
        </RefusableButton>
      )}
      {can('complete', 'actions.carry-out') && (
        <RefusableButton refusal={own} onClick={() => ask('complete')}>
          {t('steps.complete')}
        </RefusableButton>
      )}
      {can('start', 'actions.carry-out') && (
        <RefusableButton
          refusal={own}
          variant="default"
          loading={start.busy}
          onClick={() => void start.runAloud({ id }, words, t('done.start'))}
        >
          {t('steps.start')}
        </RefusableButton>
      )}
      {can('postpone', 'actions.carry-out') && (
        <RefusableButton refusal={own} variant="default" onClick={() => ask('postpone')}>
          {t('steps.postpone')}
        </RefusableButton>
      )}
      {can('assign', 'actions.plan') && (
        <RefusableButton refusal={changes} variant="default" onClick={() => ask('assign')}>
          {t('steps.assign')}
        </RefusableButton>
      )}
      {can(rules.stepOfVerification(action.kind), 'actions.verify') && (
        <RefusableButton
          refusal={independent}
          loading={verify.busy}
          onClick={() => void verify.runAloud({ id }, words, t('done.verify'))}
        >
          {t('steps.verify')}
        </RefusableButton>
      )}
      {can('return', 'actions.verify') && (
        <RefusableButton refusal={independent} variant="default" onClick={() => ask('return')}>
          {t('steps.return')}
        </RefusableButton>
      )}
      {can('conclude', 'actions.verify') && action.aboutRecord !== 'nonconformity' && (
        <RefusableButton refusal={independent} onClick={() => ask('conclude')}>
          {t('steps.conclude')}
        </RefusableButton>
      )}
      {can('reopen', 'actions.verify') && (
        <RefusableButton refusal={independent} variant="default" onClick={() => ask('reopen')}>
          {t('steps.reopen')}
        </RefusableButton>
      )}
      {can('cancel', 'actions.plan') && (
        <RefusableButton refusal={cancels} variant="subtle" color="gray" onClick={() => ask('cancel')}>
          {t('steps.cancel')}
        </RefusableButton>
      )}

      <CompleteActionDialog action={action} open={asking === 'complete'} onClose={close} />
      <PostponeActionDialog action={action} open={asking === 'postpone'} onClose={close} />
      <AssignActionDialog action={action} open={asking === 'assign'} onClose={close} />
      <ReopenActionDialog action={action} open={asking === 'reopen'} onClose={close} />
      <ConcludeActionDialog action={action} open={asking === 'conclude'} onClose={close} />
      <ConfirmWithReason
        open={asking === 'return'}
        onClose={close}
        title={t('steps.return')}
        what={t('ask.return')}
        confirm={t('steps.return')}
        busy={back.busy}
        problem={back.problem}
        onConfirm={(reason) => void back.run({ id, reason }, words, t('done.return'), close)}
      />
      <ConfirmWithReason
        open={asking === 'cancel'}
        onClose={close}
        title={t('steps.cancel')}
        what={t('ask.cancel')}
        confirm={t('steps.cancel')}
        danger
        busy={cancel.busy}
        problem={cancel.problem}
        onConfirm={(reason) => void cancel.run({ id, reason }, words, t('done.cancel'), close)}
      />
    </>
  )
}
