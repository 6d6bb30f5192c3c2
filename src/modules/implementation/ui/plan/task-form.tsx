import { MultiSelect, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { ClausesPicker } from '#modules/standards/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { AddTask, ChangeTask, type DatedTask } from '../../contract/plan.ts'
import { taskHasTitle, tasksDoNotWaitInCircle } from '../../rules/plan/plan.ts'
import { useSaid, type WholePlan } from '../words.tsx'

type Props = { whole: WholePlan; task?: DatedTask; onClose: () => void }

/** A new task of the plan, or one that is there: what, who, how long, and what it waits for. */
export function TaskForm({ whole, task, onClose }: Props) {
  const { t } = useTranslation('implementation')
  const why = useRefusalText('implementation')
  const { textOf, fieldTexts } = useFieldTexts('implementation')
  const { titled, named } = useSaid()
  const edition = useAsk(TheOrganisation, {}).data?.edition ?? '9001:2015'
  const { plan, tasks } = whole
  const add = useStep(AddTask, 'implementation')
  const change = useStep(ChangeTask, 'implementation')
  const step = task ? change : add
  const form = useForm({
    initialValues: begin(task, plan?.phases[0]?.id ?? ''),
    validate: schemaResolver(ChangeTask.input, { sync: true }),
  })
  const { values } = form
  const errors = fieldTexts(step.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const others = tasks.filter(({ id }) => id !== values.id)
  const refusal = firstRefusal(
    form.isDirty('titleAr') || form.isDirty('titleEn') ? taskHasTitle(values) : undefined,
    tasksDoNotWaitInCircle([...others, { ...values, duration: Number(values.duration) }]),
  )
  const title = (name: 'titleEn' | 'titleAr') => ({
    ...form.getInputProps(name),
    ...fieldLook({ label: t(`fields.${name}`), error: errorOf(name) }),
  })
  return (
    <Form
      submit={t(task ? 'implementation-ui:save' : 'implementation-ui:task.add')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? why(refusal)}
      onSubmit={form.onSubmit((input) => {
        if (task)
          void change.run(
            input,
            { version: task.version, earlier: begin(task, '') },
            t('implementation-ui:done.saved'),
            onClose,
          )
        else void add.run({ ...input, planId: plan?.id ?? '' }, {}, t('implementation-ui:done.taskAdded'), onClose)
      })}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0}>
        <TextInput {...title('titleEn')} dir="ltr" lang="en" data-autofocus />
        <TextInput {...title('titleAr')} dir="rtl" lang="ar" />
        <Select
          {...form.getInputProps('phaseId')}
          {...fieldLook({ label: t('fields.phase'), error: errorOf('phaseId'), required: true })}
          allowDeselect={false}
          data={(plan?.phases ?? []).map((phase) => ({ value: phase.id, label: named(phase) }))}
        />
        <NumberInput
          {...form.getInputProps('duration')}
          {...fieldLook({ label: t('fields.duration'), error: errorOf('duration'), required: true })}
          min={0.5}
          max={250}
          step={0.5}
        />
      </SimpleGrid>
      <PersonPicker
        label={t('fields.owner')}
        value={values.ownerId}
        onChange={(ownerId) => form.setFieldValue('ownerId', ownerId)}
      />
      <MultiSelect
        {...form.getInputProps('after')}
        {...fieldLook({ label: t('fields.after'), hint: t('implementation-ui:task.afterHint') })}
        searchable
        data={others.map((one) => ({ value: one.id, label: titled(one) }))}
      />
      <ClausesPicker
        label={t('fields.clauses')}
        edition={edition}
        value={values.clauses}
        onChange={(clauses) => form.setFieldValue('clauses', clauses)}
      />
      <Textarea
        {...form.getInputProps('note')}
        {...fieldLook({ label: t('fields.note'), error: errorOf('note') })}
        dir="auto"
        autosize
        minRows={2}
      />
    </Form>
  )
}

const begin = (task: DatedTask | undefined, phaseId: string) => ({
  id: task?.id ?? newId(),
  phaseId: task?.phaseId ?? phaseId,
  titleEn: task?.titleEn ?? '',
  titleAr: task?.titleAr ?? '',
  note: task?.note ?? '',
  clauses: task?.clauses ?? [],
  ownerId: task?.ownerId ?? null,
  duration: task?.duration ?? 5,
  after: task?.after ?? [],
})
