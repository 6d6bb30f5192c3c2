import { Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type Action, CompleteAction } from '../../contract.ts'
import { completionHasEvidence, doneIsNotAhead } from '../../rules.ts'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { useStep } from './use-step.ts'
import { useToday } from '../words.tsx'

type Props = { action: Action; open: boolean; onClose: () => void }

/** The owner says what was done, and shows it. */
export function CompleteActionDialog({ open, onClose, action }: Props) {
  const { t } = useTranslation('actions')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.complete')} size={640}>
      <CompleteActionForm action={action} onClose={onClose} />
    </Dialog>
  )
}

function CompleteActionForm({ action, onClose }: { action: Action; onClose: () => void }) {
  const { t } = useTranslation('actions')
  const today = useToday()
  const why = useRefusalText('actions')
  const { textOf, fieldTexts } = useFieldTexts('actions')
  const complete = useStep(CompleteAction, 'actions', ['nonconformities'])
  const form = useForm({
    initialValues: {
      id: action.id,
      done: action.done ?? '',
      doneOn: today,
      evidence: action.evidence,
    },
    validate: schemaResolver(CompleteAction.input, { sync: true }),
  })
  const errors = fieldTexts(complete.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const tried = form.isTouched('evidence') || complete.raw
  const refusal = why(
    firstRefusal(
      doneIsNotAhead(form.values.doneOn, today),
      tried ? completionHasEvidence(form.values.evidence) : undefined,
    ),
  )
  return (
    <Form
      submit={t('steps.complete')}
      submitting={complete.busy}
      onCancel={onClose}
      problem={complete.problem ?? refusal}
      onSubmit={form.onSubmit(
        (input) => void complete.run(input, { version: action.version }, t('done.complete'), onClose),
      )}
    >
      <Textarea
        {...form.getInputProps('done')}
        {...fieldLook({ label: t('fields.done'), error: errorOf('done'), required: true })}
        autosize
        minRows={3}
        dir="auto"
        data-autofocus
      />
      <DateInput
        {...form.getInputProps('doneOn')}
        {...fieldLook({ label: t('fields.doneOn'), error: errorOf('doneOn'), required: true })}
        maxDate={today}
      />
      <FieldGroup
        label={t('fields.evidence')}
        hint={t('actions-ui:evidence.hint')}
        error={errorOf('evidence')}
        required
      >
        <EvidenceField
          evidence={form.values.evidence}
          onChange={(evidence) => form.setFieldValue('evidence', evidence)}
        />
      </FieldGroup>
    </Form>
  )
}
