import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { AddParticipants as AddContract, type WholeTraining } from '../../contract.ts'
import { PeopleField } from '../register/people-field.tsx'

type Props = { training: WholeTraining; open: boolean; onClose: () => void }

/** Asks more people to take part. */
export function AddParticipants({ training, open, onClose }: Props) {
  const { t } = useTranslation('competence-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.add')}>
      <AddForm training={training} onClose={onClose} />
    </Dialog>
  )
}

function AddForm({ training, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('competence-ui')
  const { textOf } = useFieldTexts('competence')
  const add = useStep(AddContract, 'competence')
  const [personIds, setPeople] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  return (
    <Form
      submit={t('steps.add')}
      submitting={add.busy}
      onCancel={onClose}
      problem={add.problem}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (personIds.length > 0) void add.run({ id: training.id, personIds }, {}, t('done.add'), onClose)
      }}
    >
      <PeopleField
        label={t('fields.participants')}
        required
        error={tried && personIds.length === 0 ? textOf('required') : undefined}
        value={personIds}
        onChange={setPeople}
        leaveOut={training.participants.map(({ personId }) => personId)}
      />
    </Form>
  )
}
