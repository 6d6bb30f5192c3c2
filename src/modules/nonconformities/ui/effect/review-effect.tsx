import { Alert, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { FieldGroup, fieldLook } from '#design/step/form-field.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { addDays } from '#kernel/dates.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { inLanguage } from '#kernel/text.ts'
import type { EvidenceRef } from '#modules/actions/contract.ts'
import { EvidenceField, useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ReturnImplementation, Verdict, VerifyEffectiveness } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'
import { everyActionIsComplete, involvedIn, verdictHasEvidence, verifierIsIndependent } from '../../rules.ts'
import { actionsNow } from '../words.tsx'

/** The verdict on the effect, signed: effective, not effective, or not to be said yet. */
export function ReviewEffect({ one }: { one: WholeNonconformity }) {
  const { t, i18n } = useTranslation('nonconformities')
  const today = useToday()
  const { day } = useFormats()
  const why = useRefusalText('nonconformities')
  const { person } = useSession()
  const verify = useStep(VerifyEffectiveness, 'nonconformities', ['actions'])
  const giveBack = useStep(ReturnImplementation, 'nonconformities', ['actions'])
  const [verdict, setVerdict] = useState<Verdict>('effective')
  const [result, setResult] = useState('')
  const [evidence, setEvidence] = useState<EvidenceRef[]>([])
  const [nextReviewOn, setNextReviewOn] = useState<string | null>(addDays(today, 90))
  const [asking, ask] = useState<'sign' | 'return'>()

  const actions = actionsNow(one)
  const independent = verifierIsIndependent(person?.id ?? '', involvedIn(one, one.process?.ownerId, actions))
  const refusal = firstRefusal(independent, everyActionIsComplete(actions), verdictHasEvidence(verdict, evidence))
  const actionIds = actions.filter(({ state }) => state === 'pending-verification').map(({ id }) => id)
  const words = { version: one.version }
  const input = {
    id: one.id,
    verdict,
    result,
    evidence,
    ...(verdict === 'inconclusive' && nextReviewOn ? { nextReviewOn } : {}),
  }
  return (
    <div>
      {one.reviewOn && one.reviewOn > today && (
        <Alert color="blue" variant="light" py={8} mb="sm">
          <Text size="sm">{t('parts.early', { day: day(one.reviewOn) })}</Text>
        </Alert>
      )}
      <FieldGroup label={t('fields.verdict')} hint={t(`verdictHints.${verdict}`)} required>
        <div>
          <SegmentedControl
            value={verdict}
            onChange={(chosen) => setVerdict(chosen as Verdict)}
            data={Verdict.options.map((option) => ({ value: option, label: t(`verdicts.${option}`) }))}
          />
        </div>
      </FieldGroup>
      <Textarea
        {...fieldLook({ label: t('fields.result'), required: true })}
        dir="auto"
        autosize
        minRows={2}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <FieldGroup label={t('fields.evidence')} hint={t('actions-ui:evidence.hint')} required={verdict === 'effective'}>
        <EvidenceField evidence={evidence} onChange={setEvidence} />
      </FieldGroup>
      {verdict === 'inconclusive' && (
        <DateInput
          {...fieldLook({ label: t('fields.nextReviewOn'), required: true })}
          maw={280}
          minDate={addDays(today, 1)}
          value={nextReviewOn}
          onChange={setNextReviewOn}
        />
      )}
      <Group gap="xs">
        <RefusableButton
          refusal={why(refusal) ?? (result.trim() ? undefined : t('parts.sayWhatWasSeen'))}
          onClick={() => ask('sign')}
        >
          {t('steps.verify')}
        </RefusableButton>
        {actionIds.length > 0 && (
          <RefusableButton refusal={why(independent)} variant="default" onClick={() => ask('return')}>
            {t('steps.resume')}
          </RefusableButton>
        )}
      </Group>
      <SignatureDialog
        open={asking === 'sign'}
        onClose={() => ask(undefined)}
        what={
          <>
            <RecordNumber strong>{one.number}</RecordNumber> · {t(`verdicts.${verdict}`)}
          </>
        }
        meaning={t('signatures.effectiveness-reviewed')}
        signer={person ? inLanguage(person.name, i18n.language === 'ar' ? 'ar' : 'en') : ''}
        busy={verify.busy}
        problem={verify.problem}
        onSign={(signature) => void verify.run(input, { ...words, signature }, t('done.verify'), () => ask(undefined))}
      />
      <ConfirmWithReason
        open={asking === 'return'}
        onClose={() => ask(undefined)}
        title={t('steps.resume')}
        what={t('ask.resume')}
        confirm={t('steps.resume')}
        busy={giveBack.busy}
        problem={giveBack.problem}
        onConfirm={(reason) =>
          void giveBack.run({ id: one.id, actionIds, reason }, words, t('done.resume'), () => ask(undefined))
        }
      />
    </div>
  )
}
