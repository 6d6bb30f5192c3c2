import { Select, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { addDays, type CalendarDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { ActionKind, PlanAction as PlanActionContract } from '../../contract.ts'
import { useStep } from './use-step.ts'
import { useToday } from '../words.tsx'

type Props = {
  open: boolean
  onClose: () => void
  about: { record: string; id: string; cycle?: number }
  /** The module of the record it is about, so that its page is read again. */
  refresh: string
  kind?: ActionKind
  /** What is known already; all of it can still be changed. */
  suggested?: { description?: string; ownerId?: string | null; due?: CalendarDate }
}

/** A promise about a record: what, who, until when. */
export function PlanAction({ open, ...rest }: Props) {
  const { t } = useTranslation('actions')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('steps.plan')}>
      <PlanActionForm {...rest} />
    </Dialog>
  )
}

function PlanActionForm({ onClose, about, refresh, kind = 'corrective', suggested = {} }: Omit<Props, 'open'>) {
  const { t } = useTranslation('actions')
  const today = useToday()
  const { textOf, fieldTexts } = useFieldTexts('actions')
  const plan = useStep(PlanActionContract, 'actions', [refresh])
  const form = useForm({
    initialValues: {
      id: newId(),
      kind,
      description: suggested.description ?? '',
      ownerId: suggested.ownerId ?? '',
      due: suggested.due ?? addDays(today, 30),
      about,
    },
    validate: schemaResolver(PlanActionContract.input, { sync: true }),
  })
  const errors = fieldTexts(plan.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  return (
    <Form
      submit={t('steps.plan')}
      submitting={plan.busy}
      onCancel={onClose}
      problem={plan.problem}
      onSubmit={form.onSubmit((input) => void plan.run(input, {}, t('done.plan'), onClose))}
    >
      <Select
        {...form.getInputProps('kind')}
        {...fieldLook({ label: t('fields.kind'), hint: t(`kindHints.${form.values.kind}`), required: true })}
        allowDeselect={false}
        data={ActionKind.options.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
      />
      <Textarea
        {...form.getInputProps('description')}
        {...fieldLook({ label: t('fields.description'), error: errorOf('description'), required: true })}
        dir="auto"
        autosize
        minRows={2}
      />
      <PersonPicker
        label={t('fields.owner')}
        required
        error={form.errors['ownerId'] && textOf('required')}
        value={form.values.ownerId || null}
        onChange={(ownerId) => form.setFieldValue('ownerId', ownerId ?? '')}
      />
      <DateInput
        {...form.getInputProps('due')}
        {...fieldLook({ label: t('fields.due'), error: errorOf('due'), required: true })}
        excludeDate={(day) => day < today}
      />
    </Form>
  )
}
