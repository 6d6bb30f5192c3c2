import { Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { OneFile, useOneFile, useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { CompleteParticipant as CompleteContract, type ParticipantLine, type WholeTraining } from '../../contract.ts'
import { heldIsNotAhead, proofWasGiven } from '../../rules.ts'

type Props = { training: WholeTraining; participant: ParticipantLine; open: boolean; onClose: () => void }

/** Registers that somebody has shown what they must be able to do. */
export function CompleteParticipant({ training, participant, open, onClose }: Props) {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  return (
    <Dialog open={open} onClose={onClose} title={`${t('steps.complete')}: ${named(participant.person)}`}>
      <CompleteForm training={training} participant={participant} onClose={onClose} />
    </Dialog>
  )
}

function CompleteForm({ training, participant, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('competence-ui')
  const why = useRefusalText('competence')
  const { textOf, fieldTexts } = useFieldTexts('competence')
  const today = useToday()
  const complete = useStep(CompleteContract, 'competence')
  const [heldOn, setHeldOn] = useState<string | null>(today)
  const [result, setResult] = useState('')
  const proof = useOneFile()
  const [tried, setTried] = useState(false)
  const errors = fieldTexts(complete.raw)
  const shown = { result: result.trim(), fileId: proof.file?.id ?? null }
  const refusal = firstRefusal(
    heldOn === null ? undefined : heldIsNotAhead(heldOn, today),
    proofWasGiven(training.proof, shown),
  )
  return (
    <Form
      submit={t('steps.complete')}
      submitting={complete.busy || proof.coming}
      onCancel={onClose}
      problem={complete.problem ?? (tried ? why(refusal) : undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (refusal || !heldOn) return
        const { id, version } = participant
        void complete.run({ id, heldOn, ...shown }, { version }, t('done.complete'), onClose)
      }}
    >
      {training.proof && (
        <div style={{ marginBlockEnd: 12 }}>
          <Text size="xs" c="dimmed">
            {t('fields.proof')}
          </Text>
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {training.proof}
          </Text>
        </div>
      )}
      <DateInput
        {...fieldLook({
          label: t('fields.heldOn'),
          required: true,
          error: errors['heldOn'] ?? (tried && !heldOn ? textOf('required') : undefined),
        })}
        maxDate={today}
        value={heldOn}
        onChange={setHeldOn}
      />
      <Textarea
        {...fieldLook({ label: t('fields.result'), hint: t('fields.resultHint'), error: errors['result'] })}
        dir="auto"
        autosize
        minRows={3}
        data-autofocus
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <OneFile one={proof} label={t('file.label')} />
    </Form>
  )
}
