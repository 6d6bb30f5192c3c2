import { Modal, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newId } from '#kernel/ids.ts'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { AddPerson as Add } from '../../contract.ts'
import { usualInitials } from './initials.ts'
import { useFields } from '../use-fields.ts'
import { PersonFields } from './person-fields.tsx'

const nobody = {
  nameEn: '',
  nameAr: '',
  initials: '',
  email: '',
  jobTitleEn: '',
  jobTitleAr: '',
  managerId: null as string | null,
  siteId: null as string | null,
}

export function AddPerson({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const { t, i18n } = useTranslation('identity')
  const why = useRefusalText('identity')
  const add = useTell(Add)
  const begin = { ...nobody, id: newId(), language: i18n.language === 'ar' ? ('ar' as const) : ('en' as const) }
  const { form, field } = useFields(begin, Add.input, add.problem)
  const suggestInitials = () => {
    const { nameEn, nameAr, initials } = form.getValues()
    if (initials === '') form.setFieldValue('initials', usualInitials(nameEn || nameAr))
  }
  const submit = async (input: typeof begin) => {
    await add.tell(input)
    toast(t('people.added'))
    onClose()
    onAdded(input.id)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.add')}
      size={640}
      closeButtonProps={{ 'aria-label': t('design:close') }}
    >
      <Form
        submit={t('people.add')}
        submitting={add.telling}
        onCancel={onClose}
        problem={why(add.problem)}
        onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
      >
        <TextInput
          type="email"
          dir="ltr"
          data-autofocus
          {...field('email', { label: t('email'), hint: t('emailHint'), required: true })}
        />
        <PersonFields field={field} onNamed={suggestInitials} />
      </Form>
    </Modal>
  )
}
