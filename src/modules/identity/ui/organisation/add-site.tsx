import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newId } from '#kernel/ids.ts'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { AddSite as Add } from '../../contract.ts'
import { useFields } from '../use-fields.ts'
import { SiteFields } from './site-fields.tsx'

export function AddSite({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const add = useTell(Add)
  const { form, field } = useFields(
    { id: newId(), code: '', nameEn: '', nameAr: '', address: '' },
    Add.input,
    add.problem,
  )
  const submit = async (input: typeof form.values) => {
    await add.tell(input)
    toast(t('sites.added'))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sites.add')}
      size={520}
      closeButtonProps={{ 'aria-label': t('design:close') }}
    >
      <Form
        submit={t('sites.add')}
        submitting={add.telling}
        onCancel={onClose}
        problem={why(add.problem)}
        onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
      >
        <SiteFields field={field} />
      </Form>
    </Modal>
  )
}
