import { Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { addDays } from '#kernel/dates.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/refusal-text.ts'
import { PostponeResponse } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'

type Props = { one: WholeNonconformity; open: boolean; onClose: () => void }

/** More time for the answer, with a reason; the first day stays. */
export function PostponeResponseDialog({ open, ...rest }: Props) {
  const { t } = useTranslation('nonconformities')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('steps.postpone')}>
      <PostponeResponseForm {...rest} />
    </Dialog>
  )
}

function PostponeResponseForm({ one, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('nonconformities')
  const { textOf } = useFieldTexts('nonconformities')
  const postpone = useStep(PostponeResponse, 'nonconformities')
  const form = useForm({
    initialValues: { id: one.id, responseDue: addDays(one.responseDue, 14), reason: '' },
    validate: schemaResolver(PostponeResponse.input, { sync: true }),
  })
  const errorOf = (name: string) => form.errors[name] && textOf(String(form.errors[name]))
  return (
    <Form
      submit={t('steps.postpone')}
      submitting={postpone.busy}
      onCancel={onClose}
      problem={postpone.problem}
      onSubmit={form.onSubmit(
        (input) => void postpone.run(input, { version: one.version }, t('done.postpone'), onClose),
      )}
    >
      <Text size="sm" mb="xs">
        {t('ask.postpone')}
      </Text>
      <DateInput
        {...form.getInputProps('responseDue')}
        {...fieldLook({ label: t('fields.newResponseDue'), error: errorOf('responseDue'), required: true })}
        minDate={addDays(one.responseDue, 1)}
      />
      <Textarea
        {...form.getInputProps('reason')}
        {...fieldLook({ label: t('fields.reason'), error: errorOf('reason'), required: true })}
        dir="auto"
        autosize
        minRows={2}
      />
    </Form>
  )
}
