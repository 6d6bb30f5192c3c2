import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { TheDocument, type WholeDocument } from '#modules/documents/contract/register.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { PlanTraining as PlanContract } from '../../contract.ts'
import { PeopleField } from './people-field.tsx'
import { TrainingFields, type TrainingFacts, wrongWith } from './training-fields.tsx'

type Props = { open: boolean; onClose: () => void; teaches?: string | undefined }

/** Says what is to be learnt, by whom, by when. For a document it begins with its title. */
export function PlanTraining({ open, onClose, teaches }: Props) {
  const { t } = useTranslation('competence-ui')
  const document = useAsk(TheDocument, { id: teaches ?? '' }, { when: Boolean(teaches) })
  const isThere = !teaches || document.data?.id === teaches || Boolean(document.error)
  return (
    <Dialog open={open && isThere} onClose={onClose} title={t('steps.plan')} size={780}>
      <PlanForm document={teaches ? document.data : undefined} onClose={onClose} />
    </Dialog>
  )
}

function PlanForm({ document, onClose }: { document: WholeDocument | undefined; onClose: () => void }) {
  const { t } = useTranslation('competence-ui')
  const navigate = useNavigate()
  const why = useRefusalText('competence')
  const { textOf, fieldTexts } = useFieldTexts('competence')
  const { person } = useSession()
  const plan = useStep(PlanContract, 'competence')
  const [id] = useState(newId)
  const [facts, setFacts] = useState<TrainingFacts>({ ...blank, ...taughtBy(document), ownerId: person?.id ?? '' })
  const [participantIds, setParticipants] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const errors = fieldTexts(plan.raw)
  const refusal = wrongWith(facts)
  const missing = (name: string) =>
    tried && !facts[name as 'ownerId' | 'dueOn'] && ['ownerId', 'dueOn'].includes(name) ? textOf('required') : undefined
  return (
    <Form
      submit={t('steps.plan')}
      submitting={plan.busy}
      onCancel={onClose}
      problem={plan.problem ?? (tried ? why(refusal) : undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const { dueOn } = facts
        if (refusal || !dueOn || !facts.ownerId) return
        void plan.run({ id, ...facts, dueOn, participantIds }, {}, t('done.plan'), () => {
          onClose()
          void navigate({ to: `/trainings/${id}` })
        })
      }}
    >
      <TrainingFields
        value={facts}
        documents={document ? [document] : []}
        onChange={(change) => setFacts({ ...facts, ...change })}
        errorOf={(name) => errors[name] ?? missing(name)}
      />
      <PeopleField label={t('fields.participants')} value={participantIds} onChange={setParticipants} />
    </Form>
  )
}

const blank: TrainingFacts = {
  titleEn: '',
  titleAr: '',
  purpose: '',
  method: 'instruction',
  ownerId: '',
  trainerId: null,
  trainerName: '',
  processIds: [],
  documentIds: [],
  dueOn: null,
  proof: '',
}

const taughtBy = (document: WholeDocument | undefined): Partial<TrainingFacts> =>
  document
    ? {
        titleEn: document.titleEn,
        titleAr: document.titleAr,
        documentIds: [document.id],
        processIds: [...document.processIds],
      }
    : {}
