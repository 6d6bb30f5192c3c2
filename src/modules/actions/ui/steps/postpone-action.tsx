import { Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { addDays } from '#kernel/dates.ts'
import { useFieldTexts } from '#platform/browser/refusal-text.ts'
import { type Action, PostponeAction } from '../../contract.ts'
import { useStep } from './use-step.ts'

type Props = { action: Action; open: boolean; onClose: () => void }

/** Later, with a reason; the first day stays. */
export function PostponeActionDialog({ open, ...rest }: Props) {
  const { t } = useTranslation('actions')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('steps.postpone')}>
      <PostponeActionForm {...rest} />
    </Dialog>
  )
}

function PostponeActionForm({ action, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('actions')
  const { textOf, fieldTexts } = useFieldTexts('actions')
  const postpone = useStep(PostponeAction, 'actions', ['nonconformities'])
  const form = useForm({
    initialValues: { id: action.id, due: addDays(action.due, 14), reason: '' },
    validate: schemaResolver(PostponeAction.input, { sync: true }),
  })
  const errors = fieldTexts(postpone.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  return (
    <Form
      submit={t('steps.postpone')}
      submitting={postpone.busy}
      onCancel={onClose}
      problem={postpone.problem}
      onSubmit={form.onSubmit(
        (input) => void postpone.run(input, { version: action.version }, t('done.postpone'), onClose),
      )}
    >
      <Text size="sm" mb="xs">
        {t('ask.postpone')}
      </Text>
      <DateInput
        {...form.getInputProps('due')}
        {...fieldLook({ label: t('fields.newDue'), error: errorOf('due'), required: true })}
        minDate={addDays(action.due, 1)}
      />
      <Textarea
        {...form.getInputProps('reason')}
        {...fieldLook({ label: t('fields.postponedReason'), error: errorOf('reason'), required: true })}
        dir="auto"
        autosize
        minRows={2}
      />
    </Form>
  )
}
