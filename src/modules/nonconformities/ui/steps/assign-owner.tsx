import { Text, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/refusal-text.ts'
import { AssignNonconformity } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'

type Props = { one: WholeNonconformity; open: boolean; onClose: () => void }

/** Somebody else answers for it from now on. */
export function AssignOwner({ open, ...rest }: Props) {
  const { t } = useTranslation('nonconformities')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('steps.assign')}>
      <AssignOwnerForm {...rest} />
    </Dialog>
  )
}

function AssignOwnerForm({ one, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('nonconformities')
  const { textOf } = useFieldTexts('nonconformities')
  const assign = useStep(AssignNonconformity, 'nonconformities', ['actions'])
  const form = useForm({
    initialValues: { id: one.id, ownerId: '', reason: '' },
    validate: schemaResolver(AssignNonconformity.input, { sync: true }),
  })
  return (
    <Form
      submit={t('steps.assign')}
      submitting={assign.busy}
      onCancel={onClose}
      problem={assign.problem}
      onSubmit={form.onSubmit((input) => void assign.run(input, { version: one.version }, t('done.assign'), onClose))}
    >
      <Text size="sm" mb="xs">
        {t('ask.assign')}
      </Text>
      <PersonPicker
        label={t('fields.newOwner')}
        required
        error={form.errors['ownerId'] && textOf('required')}
        leaveOut={[one.ownerId, ...(one.deciderId ? [one.deciderId] : [])]}
        value={form.values.ownerId || null}
        onChange={(ownerId) => form.setFieldValue('ownerId', ownerId ?? '')}
      />
      <Textarea
        {...form.getInputProps('reason')}
        {...fieldLook({
          label: t('fields.reason'),
          error: form.errors['reason'] && textOf(String(form.errors['reason'])),
          required: true,
        })}
        dir="auto"
        autosize
        minRows={2}
      />
    </Form>
  )
}
