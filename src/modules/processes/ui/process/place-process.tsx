import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '#design/step/form-field.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { PlaceProcess } from '../../contract/description.ts'
import { ProcessPicker } from '../process-picker.tsx'
import type { WholeProcess } from '../whole-process.ts'

/** Puts a process under another, or at the top. */
export function PlaceProcessForm({ process, onClose }: { process: WholeProcess; onClose: () => void }) {
  const { t } = useTranslation('processes-ui')
  const place = useStep(PlaceProcess, 'processes')
  const [parentId, setParentId] = useState(process.parentId)
  return (
    <Form
      submit={t('steps.place')}
      submitting={place.busy}
      onCancel={onClose}
      problem={place.problem}
      onSubmit={(event) => {
        event.preventDefault()
        const earlier = { id: process.id, parentId: process.parentId }
        void place.run({ id: process.id, parentId }, { version: process.version, earlier }, t('done.place'), onClose)
      }}
    >
      <ProcessPicker label={t('place.parent')} hint={t('place.hint')} value={parentId} onChange={setParentId} />
    </Form>
  )
}
