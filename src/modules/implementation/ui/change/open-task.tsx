import { Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import type { WholeChange } from '../../contract/change-record.ts'
import { OpenTask } from '../../contract/changes.ts'

type Props = { change: WholeChange; open: boolean; onClose: () => void }

/** A task beside those of the responsibilities. */
export function GiveTask({ open, ...rest }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('changes.opens.give')}>
      <TaskForm {...rest} />
    </Dialog>
  )
}

export const dueOf = ({ plannedUntil, today }: WholeChange): string =>
  plannedUntil && plannedUntil > today ? plannedUntil : today

function TaskForm({ change, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('implementation-ui')
  const { textOf, fieldTexts } = useFieldTexts('actions')
  const give = useStep(OpenTask, 'implementation', ['actions'])
  const form = useForm({
    initialValues: { id: change.id, openingId: newId(), actionId: newId(), what: '', personId: '', due: dueOf(change) },
    validate: schemaResolver(OpenTask.input, { sync: true }),
  })
  const errors = fieldTexts(give.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf('required') : errors[name])
  return (
    <Form
      submit={t('changes.opens.give')}
      submitting={give.busy}
      onCancel={onClose}
      problem={give.problem}
      onSubmit={form.onSubmit((input) => void give.run(input, {}, t('changes.done.give'), onClose))}
    >
      <Textarea
        {...form.getInputProps('what')}
        {...fieldLook({ label: t('changes.responsibility.what'), error: errorOf('what'), required: true })}
        dir="auto"
        autosize
        minRows={2}
        data-autofocus
      />
      <PersonPicker
        label={t('changes.responsibility.who')}
        required
        error={errorOf('personId')}
        value={form.values.personId || null}
        onChange={(personId) => form.setFieldValue('personId', personId ?? '')}
      />
      <DateInput
        {...form.getInputProps('due')}
        {...fieldLook({ label: t('changes.opens.due'), error: errorOf('due'), required: true })}
        excludeDate={(day) => day < change.today}
      />
    </Form>
  )
}
