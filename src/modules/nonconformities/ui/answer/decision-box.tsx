import { Group, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { fieldLook, FormProblem } from '#design/step/form-field.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { AcceptResponse, ReturnResponse } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'
import { nonconformityLifecycle } from '../../lifecycle.ts'
import { deciderIsNotOwner } from '../../rules.ts'
import { useDoer } from '../words.tsx'

/** Whether the answer corrects the case, names its cause and removes it: decided by somebody else than its author. */
export function DecisionBox({ one }: { one: WholeNonconformity }) {
  const may = useMay()
  if (!may('nonconformities.decide') || !nonconformityLifecycle.may(one.state, 'accept')) return null
  return <Decision key={one.version} one={one} />
}

function Decision({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const why = useRefusalText('nonconformities')
  const { textOf } = useFieldTexts('nonconformities')
  const doer = useDoer()
  const accept = useStep(AcceptResponse, 'nonconformities', ['actions'])
  const giveBack = useStep(ReturnResponse, 'nonconformities', ['actions'])
  const [criterion, setCriterion] = useState(one.response?.criterion ?? '')
  const [reviewOn, setReviewOn] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [returning, setReturning] = useState(false)
  const refusal = why(deciderIsNotOwner(doer.id, [one.ownerId, one.response?.by]))
  const words = { version: one.version }
  const send = () => {
    setTried(true)
    if (criterion.trim())
      void accept.run({ id: one.id, criterion, ...(reviewOn ? { reviewOn } : {}) }, words, t('done.accept'))
  }
  return (
    <Section title={t('parts.decision')} caption={t('parts.decisionCaption')}>
      <FormProblem>{accept.problem}</FormProblem>
      <Textarea
        {...fieldLook({
          label: t('fields.criterion'),
          hint: t('fields.criterionHint'),
          required: true,
          error: tried && !criterion.trim() ? textOf('required') : undefined,
        })}
        dir="auto"
        autosize
        minRows={2}
        value={criterion}
        onChange={(event) => setCriterion(event.currentTarget.value)}
      />
      <DateInput
        {...fieldLook({ label: t('fields.reviewOn'), hint: t('fields.reviewOnHint') })}
        maw={280}
        clearable
        value={reviewOn}
        onChange={setReviewOn}
      />
      <Group gap="xs">
        <RefusableButton refusal={refusal} loading={accept.busy} onClick={send}>
          {t('steps.accept')}
        </RefusableButton>
        <RefusableButton refusal={refusal} variant="default" onClick={() => setReturning(true)}>
          {t('steps.return')}
        </RefusableButton>
      </Group>
      <ConfirmWithReason
        open={returning}
        onClose={() => setReturning(false)}
        title={t('steps.return')}
        what={t('ask.return')}
        confirm={t('steps.return')}
        busy={giveBack.busy}
        problem={giveBack.problem}
        onConfirm={(reason) =>
          void giveBack.run({ id: one.id, reason }, words, t('done.return'), () => setReturning(false))
        }
      />
    </Section>
  )
}
