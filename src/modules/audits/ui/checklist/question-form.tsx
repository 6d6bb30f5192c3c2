import { Select, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { newId } from '#kernel/ids.ts'
import { ClausePicker } from '#modules/standards/ui/embed.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { AddQuestion, ChangeQuestion, type Question } from '../../contract/checklist.ts'
import { judges } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { useErrors } from '../errors.ts'
import { useNames } from '../words.tsx'

type Props = {
  whole: WholeAudit
  onClose: () => void
  /** Given, it is changed; else one is added, after `after` where that is given. */
  question?: Question | undefined
  after?: Question | undefined
}

/** A question of our own; while the audit runs, the trail that was followed. */
export function QuestionDialog({ whole, question, after, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const isTrail = whole.audit.state === 'in-progress'
  const title = t(
    question ? 'execution.question.change' : isTrail ? 'execution.question.trail' : 'execution.question.add',
  )
  return (
    <Dialog open onClose={onClose} title={title} size={620}>
      <QuestionForm whole={whole} question={question} after={after} onClose={onClose} />
    </Dialog>
  )
}

function QuestionForm({ whole: { audit, team, processes }, question, after, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf, said } = useNames()
  const add = useTell(AddQuestion)
  const change = useTell(ChangeQuestion)
  const form = useForm({
    initialValues: {
      id: question?.id ?? newId(),
      text: question ? said(question.text) : '',
      clause: question?.clause ?? after?.clause ?? '',
      processId: question ? question.processId : (after?.processId ?? null),
      auditorId: question?.auditorId ?? null,
    },
    validate: schemaResolver(ChangeQuestion.input, { sync: true }),
  })
  const problem = change.problem ?? add.problem
  const errorOf = useErrors(form.errors, problem)
  const submit = form.onSubmit((values) =>
    (question
      ? change.tell(values, { version: question.version })
      : add.tell({ ...values, auditId: audit.id, afterId: after?.id ?? null })
    ).then(
      () => {
        toast(t('execution.question.kept'))
        onClose()
      },
      () => undefined,
    ),
  )
  return (
    <Form
      submit={t('execution.question.keep')}
      submitting={add.telling || change.telling}
      onCancel={onClose}
      problem={why(problem)}
      onSubmit={submit}
    >
      <Textarea
        {...form.getInputProps('text')}
        {...fieldLook({
          label: t('execution.question.text'),
          hint: t('execution.question.textHint'),
          error: errorOf('text'),
          required: true,
        })}
        data-autofocus
        dir="auto"
      />
      <ClausePicker
        edition={audit.edition}
        required
        label={t('execution.question.clause')}
        error={errorOf('clause')}
        value={form.values.clause || null}
        onChange={(clause) => form.setFieldValue('clause', clause ?? '')}
      />
      <Select
        {...fieldLook({ label: t('execution.question.process'), error: errorOf('processId') })}
        clearable
        placeholder={t('execution.sections.system')}
        data={processes.map((process) => ({ value: process.id, label: nameOf(process) }))}
        value={form.values.processId}
        onChange={(processId) => form.setFieldValue('processId', processId)}
      />
      <Select
        {...fieldLook({ label: t('execution.question.auditor'), error: errorOf('auditorId') })}
        clearable
        placeholder={t('execution.question.anybody')}
        data={team
          .filter(({ role }) => judges(role))
          .map(({ person }) => ({ value: person.id, label: nameOf(person) }))}
        value={form.values.auditorId}
        onChange={(auditorId) => form.setFieldValue('auditorId', auditorId)}
      />
    </Form>
  )
}
