import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeTraining as ChangeContract, type WholeTraining } from '../../contract.ts'
import { TrainingFields, type TrainingFacts, wrongWith } from '../register/training-fields.tsx'

type Props = { training: WholeTraining; open: boolean; onClose: () => void }

/** What is learnt, for what and by when. Who takes part stays. */
export function ChangeTraining({ training, open, onClose }: Props) {
  const { t } = useTranslation('competence-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.change')} size={780}>
      <ChangeForm training={training} onClose={onClose} />
    </Dialog>
  )
}

function ChangeForm({ training, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('competence-ui')
  const why = useRefusalText('competence')
  const { textOf, fieldTexts } = useFieldTexts('competence')
  const change = useStep(ChangeContract, 'competence')
  const [facts, setFacts] = useState<TrainingFacts>(() => factsOf(training))
  const errors = fieldTexts(change.raw)
  const refusal = wrongWith(facts)
  const missing = (name: string) =>
    (name === 'ownerId' && !facts.ownerId) || (name === 'dueOn' && !facts.dueOn) ? textOf('required') : undefined
  return (
    <Form
      submit={t('steps.save')}
      submitting={change.busy}
      onCancel={onClose}
      problem={change.problem ?? why(refusal)}
      onSubmit={(event) => {
        event.preventDefault()
        const { dueOn } = facts
        if (refusal || !facts.ownerId || !dueOn) return
        void change.run({ id: training.id, ...facts, dueOn }, { version: training.version }, t('done.change'), onClose)
      }}
    >
      <TrainingFields
        value={facts}
        documents={training.documents}
        onChange={(some) => setFacts({ ...facts, ...some })}
        errorOf={(name) => errors[name] ?? missing(name)}
      />
    </Form>
  )
}

const factsOf = (training: WholeTraining): TrainingFacts => ({
  titleEn: training.titleEn,
  titleAr: training.titleAr,
  purpose: training.purpose,
  method: training.method,
  ownerId: training.ownerId,
  trainerId: training.trainerId,
  trainerName: training.trainerName,
  processIds: training.processIds,
  documentIds: training.documentIds,
  dueOn: training.dueOn,
  proof: training.proof,
})
