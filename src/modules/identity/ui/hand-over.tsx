import { useState } from 'react'
import { ReasonForm, type ReasonedStep } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { PersonPicker } from './person-picker.tsx'

type Props = Omit<ReasonedStep, 'onConfirm'> & {
  personLabel: string
  /** Those it cannot be given to. */
  leaveOut: readonly string[]
  onConfirm: (personId: string, reason: string) => void
}

/** Gives a record to somebody else, and says why. */
export function HandOver({ open, title, ...rest }: Props) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={title} size={520}>
      <HandOverForm {...rest} />
    </Dialog>
  )
}

function HandOverForm({ personLabel, leaveOut, onConfirm, ...rest }: Omit<Props, 'open' | 'title'>) {
  const { textOf } = useFieldTexts()
  const [personId, setPersonId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  return (
    <ReasonForm
      {...rest}
      complete={personId !== null}
      onTried={() => setTried(true)}
      onConfirm={(reason) => personId && onConfirm(personId, reason)}
    >
      <PersonPicker
        label={personLabel}
        required
        error={tried && !personId ? textOf('required') : undefined}
        leaveOut={leaveOut}
        value={personId}
        onChange={setPersonId}
      />
    </ReasonForm>
  )
}
