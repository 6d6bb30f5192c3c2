import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import type { WholeChange } from '../../contract/change-record.ts'
import { CancelChange, StartChange } from '../../contract/changes.ts'
import { changeLifecycle } from '../../lifecycle.ts'
import * as rules from '../../rules/changes/change.ts'
import { DecideChange, SubmitChange } from './decide-change.tsx'
import { FinishChange, JudgeChange, ReopenChange } from './judge-change.tsx'

const EditPlan = lazyPart(() => import('../changes/plan-change.tsx').then((module) => module.EditPlan))

type Asking = 'edit' | 'submit' | 'finish' | 'judge' | 'reopen' | 'cancel'

/** What can be done with it now: the next step as a button, the rare ones behind the dots. */
export function ChangeSteps({ change }: { change: WholeChange }) {
  const { t } = useTranslation('implementation-ui')
  const [asking, ask] = useState<Asking>()
  const done = () => ask(undefined)
  const { may, rare, me } = useRights(change)
  return (
    <>
      {rare.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rare.map((step) => (
              <Menu.Item key={step} onClick={() => ask(step)} {...(step === 'cancel' ? { color: 'red' } : {})}>
                {t(`changes.steps.${step === 'edit' && change.state === 'submitted' ? 'takeBack' : step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {may('edit') && change.state === 'draft' && (
        <Button variant="default" onClick={() => ask('edit')}>
          {t('changes.steps.edit')}
        </Button>
      )}
      <Forward change={change} ask={ask} />
      {change.state === 'submitted' && change.approverId === me.id && <DecideChange change={change} />}
      <EditPlan change={change} open={asking === 'edit'} onClose={done} />
      <SubmitChange change={change} open={asking === 'submit'} onClose={done} />
      <FinishChange change={change} open={asking === 'finish'} onClose={done} />
      <JudgeChange change={change} open={asking === 'judge'} onClose={done} />
      <ReopenChange change={change} open={asking === 'reopen'} onClose={done} />
      <Cancel change={change} open={asking === 'cancel'} onClose={done} />
    </>
  )
}

type Step = Parameters<typeof changeLifecycle.may>[1]

function useRights(change: WholeChange) {
  const mayDo = useMay()
  const { person, roles } = useSession()
  const me = { id: person?.id ?? '', roles: roles as readonly string[] }
  const writes = mayDo('implementation.propose-change') && rules.writerWritesIt(me, change) === undefined
  const leads = mayDo('implementation.carry-out-change') && rules.ownerLeadsTheChange(me, change.ownerId) === undefined
  const judges = mayDo('implementation.judge-change') && rules.judgeIsAsked(me, change.reviewerId) === undefined
  const rightOf: Partial<Record<Step, boolean>> = {
    edit: writes,
    submit: writes,
    cancel: writes,
    start: leads,
    finish: leads,
    reopen: leads,
    judgeEffective: judges,
  }
  const may = (step: Step) => Boolean(rightOf[step]) && changeLifecycle.may(change.state, step)
  const rare: ('edit' | 'cancel')[] = [
    ...(may('edit') && change.state === 'submitted' ? (['edit'] as const) : []),
    ...(may('cancel') ? (['cancel'] as const) : []),
  ]
  return { may, rare, me }
}

/** The one step that leads on from here; grey where a rule says no, with its reason. */
function Forward({ change, ask }: { change: WholeChange; ask: (step: Asking) => void }) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { may, me } = useRights(change)
  const start = useStep(StartChange, 'implementation', ['actions'])
  const { id, version } = change
  if (may('submit'))
    return (
      <RefusableButton refusal={why(rules.mayBeSubmitted(change))} onClick={() => ask('submit')}>
        {t('changes.steps.submit')}
      </RefusableButton>
    )
  if (may('start'))
    return (
      <Button loading={start.busy} onClick={() => void start.runAloud({ id }, { version }, t('changes.done.start'))}>
        {t('changes.steps.start')}
      </Button>
    )
  if (may('finish'))
    return (
      <RefusableButton refusal={why(rules.everythingOpenedHasEnded(change.openings))} onClick={() => ask('finish')}>
        {t('changes.steps.finish')}
      </RefusableButton>
    )
  if (may('judgeEffective'))
    return (
      <RefusableButton refusal={why(firstRefusal(rules.judgeDidNotMakeIt(me.id, change)))} onClick={() => ask('judge')}>
        {t('changes.steps.judge')}
      </RefusableButton>
    )
  return may('reopen') ? <Button onClick={() => ask('reopen')}>{t('changes.steps.reopen')}</Button> : null
}

function Cancel({ change, open, onClose }: { change: WholeChange; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('implementation-ui')
  const cancel = useStep(CancelChange, 'implementation')
  const { id, version } = change
  return (
    <ConfirmWithReason
      open={open}
      onClose={onClose}
      title={t('changes.steps.cancel')}
      what={t('changes.ask.cancel')}
      confirm={t('changes.steps.cancel')}
      danger
      busy={cancel.busy}
      problem={cancel.problem}
      onConfirm={(reason) => void cancel.run({ id, reason }, { version }, t('changes.done.cancel'), onClose)}
    />
  )
}
