import { Checkbox, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { newId } from '#kernel/ids.ts'
import { EvidenceField } from '#modules/actions/ui/embed.tsx'
import { offerUndo } from '#modules/identity/ui/embed.tsx'
import { evidenceHints, statementHints } from '#modules/nonconformities/rules/hints.ts'
import { clause } from '#modules/standards/rules.ts'
import { ClausePicker } from '#modules/standards/ui/embed.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { Audit } from '../../../contract/audit.ts'
import type { Question } from '../../../contract/checklist.ts'
import { ChangeFinding, DraftFinding, type Finding } from '../../../contract/findings.ts'
import { type FindingGrade, findingGrades, type ProcessRef, type SiteRef } from '../../../contract/words.ts'
import { deviates } from '../../../rules/findings.ts'
import { useErrors } from '../../errors.ts'
import { useNames } from '../../words.tsx'
import { findingFrom } from '../finding-from.ts'
import { Hints } from './hints.tsx'

type Props = {
  audit: Pick<Audit, 'id' | 'edition'>
  processes: readonly z.infer<typeof ProcessRef>[]
  sites: readonly z.infer<typeof SiteRef>[]
  /** Every question of the audit; the graded ones can be taken up. */
  questions: readonly Question[]
  /** The answers the finding is drafted from. */
  from: readonly string[]
  /** Given, it is changed. */
  finding?: Finding
  onClose: () => void
}

/** A finding has three boxes: what is asked for, what was found instead, and how one knows. */
export function FindingDialog(props: Props) {
  const { t } = useTranslation('audits-ui')
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t(props.finding ? 'findingsPage.change' : 'findingsPage.draft')}
      size={760}
    >
      <FindingForm {...props} />
    </Dialog>
  )
}

function FindingForm({ audit, processes, sites, questions, from, finding, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf, said } = useNames()
  const draft = useTell(DraftFinding, { alsoRefresh: ['platform'] })
  const change = useTell(ChangeFinding, { alsoRefresh: ['platform'] })
  const form = useForm({
    initialValues: finding ? written(finding, from) : { id: newId(), ...findingFrom(questions, from) },
    validate: schemaResolver(ChangeFinding.input, { sync: true }),
  })
  const problem = change.problem ?? draft.problem
  const errorOf = useErrors(form.errors, problem)
  const { values } = form
  const offered = questions.filter(
    ({ id, grade, findingId }) =>
      values.questionIds.includes(id) || (deviates(grade) && (findingId === null || findingId === finding?.id)),
  )
  /** While it is drafted the boxes follow the answers; what the auditor has written stays. */
  const choose = (questionIds: string[]) => {
    if (finding) return form.setFieldValue('questionIds', questionIds)
    const before = findingFrom(questions, values.questionIds)
    const after = findingFrom(questions, questionIds)
    const own = values.evidence.filter(({ text }) => !before.evidence.some((one) => one.text === text))
    form.setValues({
      questionIds,
      clause: values.clause === before.clause ? after.clause : values.clause,
      grade: values.grade === before.grade ? after.grade : values.grade,
      statement: values.statement === before.statement ? after.statement : values.statement,
      processId: values.processId === before.processId ? after.processId : values.processId,
      evidence: [...after.evidence, ...own],
    })
  }
  const requirement = values.clause ? clause(audit.edition, values.clause) : undefined
  const send = async (input: typeof values) => {
    if (!finding) return draft.tell({ ...input, auditId: audit.id }).then(() => void toast(t('findingsPage.drafted')))
    const { version } = await change.tell(input, { version: finding.version })
    offerUndo(t('findingsPage.changed'), () => change.tell(written(finding, from), { version }), why)
  }
  const submit = form.onSubmit((input) => void send(input).then(onClose, () => undefined))
  return (
    <Form
      submit={t('findingsPage.keep')}
      submitting={draft.telling || change.telling}
      onCancel={onClose}
      problem={why(problem)}
      onSubmit={submit}
    >
      {offered.length > 0 && (
        <FieldGroup label={t('findingsPage.answers')} hint={t('findingsPage.answersHint')}>
          <Stack gap={6} mah={170} style={{ overflowY: 'auto' }} mt={4}>
            {offered.map((question) => (
              <Checkbox
                key={question.id}
                size="sm"
                label={
                  <Text size="sm" component="span">
                    <bdi dir="ltr" className="number" style={{ fontWeight: 600 }}>
                      {question.clause}
                    </bdi>{' '}
                    · {t(`audits:grades.${question.grade}`)} ·{' '}
                    <bdi>{question.notes.split('\n')[0] || said(question.text)}</bdi>
                  </Text>
                }
                checked={values.questionIds.includes(question.id)}
                onChange={(event) =>
                  choose(
                    event.currentTarget.checked
                      ? [...values.questionIds, question.id]
                      : values.questionIds.filter((id) => id !== question.id),
                  )
                }
              />
            ))}
          </Stack>
        </FieldGroup>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing={0} style={{ alignItems: 'end' }}>
        <Select
          {...fieldLook({
            label: t('findingsPage.grade'),
            hint: t(`audits:gradeDefinitions.${values.grade}`),
            required: true,
          })}
          allowDeselect={false}
          data={findingGrades.map((grade) => ({ value: grade, label: t(`audits:grades.${grade}`) }))}
          value={values.grade}
          onChange={(grade) => grade && form.setFieldValue('grade', grade as FindingGrade)}
        />
        <ClausePicker
          edition={audit.edition}
          label={t('findingsPage.requirement')}
          hint={requirement ? said(requirement.label) : t('findingsPage.requirementHint')}
          error={errorOf('clause')}
          required
          value={values.clause || null}
          onChange={(number) => form.setFieldValue('clause', number ?? '')}
        />
      </SimpleGrid>
      <Textarea
        {...form.getInputProps('statement')}
        {...fieldLook({
          label: t('findingsPage.statement'),
          hint: t('findingsPage.statementHint'),
          error: errorOf('statement'),
          required: true,
        })}
        dir="auto"
      />
      <Hints hints={statementHints(values.statement, requirement ? said(requirement.label) : '')} />
      <FieldGroup label={t('findingsPage.evidence')} hint={t('findingsPage.evidenceHint')} error={errorOf('evidence')}>
        <EvidenceField evidence={values.evidence} onChange={(evidence) => form.setFieldValue('evidence', evidence)} />
      </FieldGroup>
      <Hints hints={evidenceHints(values.evidence)} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing={0}>
        <Select
          {...fieldLook({ label: t('findingsPage.process'), error: errorOf('processId') })}
          clearable
          placeholder={t('execution.sections.system')}
          data={processes.map((process) => ({ value: process.id, label: nameOf(process) }))}
          value={values.processId}
          onChange={(processId) => form.setFieldValue('processId', processId)}
        />
        {sites.length > 0 && (
          <Select
            {...fieldLook({ label: t('findingsPage.site'), error: errorOf('siteId') })}
            clearable
            data={sites.map((site) => ({ value: site.id, label: nameOf(site) }))}
            value={values.siteId}
            onChange={(siteId) => form.setFieldValue('siteId', siteId)}
          />
        )}
      </SimpleGrid>
    </Form>
  )
}

const written = (finding: Finding, questionIds: readonly string[]) => ({
  id: finding.id,
  questionIds: [...questionIds],
  grade: finding.grade,
  clause: finding.requirement.clause,
  statement: finding.statement,
  evidence: [...finding.evidence],
  processId: finding.processId,
  siteId: finding.siteId,
})
