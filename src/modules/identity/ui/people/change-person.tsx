import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from '#design/step/form-field.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangePerson as Change, type Person } from '../../contract.ts'
import { offerUndo } from '../offer-undo.ts'
import { useFields } from '../use-fields.ts'
import { PersonFields } from './person-fields.tsx'

export function ChangePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const change = useTell(Change)
  const { id, nameEn, nameAr, initials, jobTitleEn, jobTitleAr, managerId, siteId, language } = person
  const known = { id, nameEn, nameAr, initials, jobTitleEn, jobTitleAr, managerId, siteId, language }
  const { form, field } = useFields(known, Change.input, change.problem)
  const submit = async (input: typeof known) => {
    const { version } = await change.tell(input, { version: person.version })
    offerUndo(t('saved'), () => change.tell(known, { version }), why)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.change')}
      size={640}
      closeButtonProps={{ 'aria-label': t('design:close') }}
    >
      <Form
        submit={t('save')}
        submitting={change.telling}
        onCancel={onClose}
        problem={why(change.problem)}
        onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
      >
        <PersonFields field={field} leaveOutId={person.id} />
      </Form>
    </Modal>
  )
}
