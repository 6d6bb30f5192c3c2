import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { inLanguage } from '#kernel/text.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { AcknowledgeNonconformity, CloseNonconformity, ReportImplementation } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'
import { nonconformityLifecycle } from '../../lifecycle.ts'
import * as rules from '../../rules.ts'
import { AssignOwner } from './assign-owner.tsx'
import { PostponeResponseDialog, ReopenDialog } from './new-day.tsx'
import { RaiseNonconformity } from '../register/raise-nonconformity.tsx'
import { type Reasoned, StepWithReason } from './step-with-reason.tsx'
import { actionsNow, useDoer } from '../words.tsx'

type Step = Parameters<typeof nonconformityLifecycle.may>[1]
type Asking = Reasoned | 'change' | 'assign' | 'postpone' | 'reopen' | 'close'

/** The steps that lead on from here, the next one as a button, the rare ones behind the dots. */
export function Steps({ one }: { one: WholeNonconformity }) {
  const { t, i18n } = useTranslation('nonconformities')
  const why = useRefusalText('nonconformities')
  const { person, may } = useSession()
  const doer = useDoer()
  const [asking, ask] = useState<Asking>()
  const acknowledge = useStep(AcknowledgeNonconformity, 'nonconformities')
  const report = useStep(ReportImplementation, 'nonconformities')
  const close = useStep(CloseNonconformity, 'nonconformities')

  const can = (step: Step, permission: string) =>
    nonconformityLifecycle.may(one.state, step) && may(`nonconformities.${permission}`)
  const actions = actionsNow(one)
  const own = rules.onlyOwnerResponds(doer, one.ownerId)
  const decides = why(rules.deciderIsNotOwner(doer.id, [one.ownerId, one.response?.by]))
  const involved = rules.involvedIn(one, one.process?.ownerId, actions)
  const closes = firstRefusal(rules.verifierIsIndependent(doer.id, involved), rules.everyActionIsEffective(actions))
  const words = { version: one.version }
  const done = () => ask(undefined)
  const rare: Asking[] = [
    ...(can('change', 'raise') && rules.onlyRaiserChanges(doer, one.raisedBy) === undefined
      ? (['change'] as const)
      : []),
    ...(can('assign', 'decide') ? (['assign'] as const) : []),
    ...(can('postpone', 'decide') && !decides ? (['postpone'] as const) : []),
    ...(can('dispute', 'respond') && !own ? (['dispute'] as const) : []),
    ...(can('void', 'void') ? (['void'] as const) : []),
  ]
  return (
    <>
      {rare.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('steps.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rare.map((step) => (
              <Menu.Item key={step} onClick={() => ask(step)} {...(step === 'void' ? { color: 'red' } : {})}>
                {t(`steps.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {can('acknowledge', 'respond') && !own && (
        <RefusableButton
          variant="default"
          loading={acknowledge.busy}
          onClick={() => void acknowledge.runAloud({ id: one.id }, words, t('done.acknowledge'))}
        >
          {t('steps.acknowledge')}
        </RefusableButton>
      )}
      {can('uphold', 'decide') && (
        <RefusableButton refusal={decides} onClick={() => ask('uphold')}>
          {t('steps.uphold')}
        </RefusableButton>
      )}
      {can('implement', 'respond') && !own && (
        <RefusableButton
          refusal={why(rules.everyActionIsComplete(actions))}
          loading={report.busy}
          onClick={() => void report.runAloud({ id: one.id }, words, t('done.implement'))}
        >
          {t('steps.implement')}
        </RefusableButton>
      )}
      {can('reopen', 'close') && (
        <RefusableButton
          refusal={why(rules.reopenerIsIndependent(doer.id, involved))}
          variant="default"
          onClick={() => ask('reopen')}
        >
          {t('steps.reopen')}
        </RefusableButton>
      )}
      {can('close', 'close') && (
        <RefusableButton refusal={why(closes)} onClick={() => ask('close')}>
          {t('steps.close')}
        </RefusableButton>
      )}

      <RaiseNonconformity open={asking === 'change'} onClose={done} one={one} />
      <AssignOwner one={one} open={asking === 'assign'} onClose={done} />
      <PostponeResponseDialog one={one} open={asking === 'postpone'} onClose={done} />
      <ReopenDialog one={one} open={asking === 'reopen'} onClose={done} />
      {(['dispute', 'uphold', 'void'] as const).map((step) => (
        <StepWithReason key={step} step={step} one={one} open={asking === step} onClose={done} />
      ))}
      <SignatureDialog
        open={asking === 'close'}
        onClose={done}
        what={<RecordNumber strong>{one.number}</RecordNumber>}
        meaning={t('signatures.closed')}
        signer={person ? inLanguage(person.name, i18n.language === 'ar' ? 'ar' : 'en') : ''}
        busy={close.busy}
        problem={close.problem}
        onSign={(signature) => void close.run({ id: one.id }, { ...words, signature }, t('done.close'), done)}
      />
    </>
  )
}
