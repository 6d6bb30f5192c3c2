import { SegmentedControl, Select, SimpleGrid, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { addDays } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/refusal-text.ts'
import { ChangeIssue, type Issue, IssueEffect, IssueKind, IssueTopic, RaiseIssue } from '../../contract/issues.ts'
import { issueIsSaid } from '../../rules/issues.ts'
import { usualNextReview } from '../../rules/reviews.ts'

type Described = Pick<Issue, 'kind' | 'topic' | 'statementEn' | 'statementAr' | 'effect' | 'effectNote' | 'ownerId'>

const blank: Described = {
  kind: 'external',
  topic: 'market',
  statementEn: '',
  statementAr: '',
  effect: 'threat',
  effectNote: '',
  ownerId: '',
}

const described = ({ kind, topic, statementEn, statementAr, effect, effectNote, ownerId }: Issue): Described => ({
  kind,
  topic,
  statementEn,
  statementAr,
  effect,
  effectNote,
  ownerId,
})

/** What shapes the organisation: a new issue, or one that is there. */
export function IssueForm({ issue, onClose }: { issue?: Issue; onClose: () => void }) {
  const { t } = useTranslation('context')
  const today = useToday()
  const why = useRefusalText('context')
  const { textOf, fieldTexts } = useFieldTexts('context')
  const raise = useStep(RaiseIssue, 'context')
  const change = useStep(ChangeIssue, 'context')
  const step = issue ? change : raise
  const form = useForm({
    initialValues: {
      id: issue?.id ?? newId(),
      ...(issue ? described(issue) : blank),
      ...(issue ? {} : { nextReview: usualNextReview(today) }),
    },
    validate: schemaResolver(issue ? ChangeIssue.input : RaiseIssue.input, { sync: true }),
  })
  const errors = fieldTexts(step.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const unsaid = form.isTouched('statementAr') ? why(issueIsSaid(form.values)) : undefined
  const area = (name: 'statementEn' | 'statementAr' | 'effectNote') => ({
    ...form.getInputProps(name),
    ...fieldLook({ label: t(`fields.${name}`), error: errorOf(name) }),
    autosize: true,
    minRows: 2,
  })
  const send = (input: typeof form.values) => {
    if (issue) {
      const earlier = input.ownerId === issue.ownerId ? { earlier: { id: issue.id, ...described(issue) } } : {}
      const { nextReview: _, ...changed } = input
      void change.run(changed, { version: issue.version, ...earlier }, t('context-ui:done.change'), onClose)
    } else void raise.run(input, {}, t('context-ui:done.raiseIssue'), onClose)
  }
  return (
    <Form
      submit={t(issue ? 'context-ui:save' : 'context-ui:issues.add')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? unsaid}
      onSubmit={form.onSubmit(send)}
    >
      <FieldGroup label={t('fields.kind')} required>
        <div>
          <SegmentedControl
            {...form.getInputProps('kind')}
            data={IssueKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </div>
      </FieldGroup>
      <Select
        {...form.getInputProps('topic')}
        {...fieldLook({ label: t('fields.topic'), required: true })}
        allowDeselect={false}
        maw={320}
        data={IssueTopic.options.map((value) => ({ value, label: t(`topics.${value}`) }))}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <Textarea {...area('statementEn')} dir="ltr" lang="en" data-autofocus />
        <Textarea {...area('statementAr')} dir="rtl" lang="ar" />
      </SimpleGrid>
      <FieldGroup label={t('fields.effect')} required>
        <div>
          <SegmentedControl
            {...form.getInputProps('effect')}
            data={IssueEffect.options.map((value) => ({ value, label: t(`effects.${value}`) }))}
          />
        </div>
      </FieldGroup>
      <Textarea {...area('effectNote')} dir="auto" />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <PersonPicker
          label={t('fields.owner')}
          required
          error={form.errors['ownerId'] && textOf('required')}
          value={form.values.ownerId || null}
          onChange={(ownerId) => form.setFieldValue('ownerId', ownerId ?? '')}
        />
        {!issue && (
          <DateInput
            {...form.getInputProps('nextReview')}
            {...fieldLook({ label: t('fields.nextReview'), error: errorOf('nextReview'), required: true })}
            minDate={addDays(today, 1)}
          />
        )}
      </SimpleGrid>
    </Form>
  )
}
