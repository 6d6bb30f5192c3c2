import { Group, SegmentedControl, Select, SimpleGrid, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import type { InputOf } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { EvidenceField, useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { ProcessPicker } from '#modules/processes/ui/embed.tsx'
import { ClausePicker } from '#modules/standards/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeNonconformity, Grade, RaiseNonconformity as RaiseContract, Source } from '../../contract.ts'
import type { WholeNonconformity } from '../../contract/register.ts'
import { detectedIsNotAhead, evidenceIsIdentifiable } from '../../rules.ts'
import { evidenceHints, statementHints } from '../../rules/hints.ts'
import { Coach } from '../coach.tsx'

type Props = { open: boolean; onClose: () => void; one?: WholeNonconformity }

/** Records what did not fulfil a requirement; with `one`, words it anew. */
export function RaiseNonconformity({ open, onClose, one }: Props) {
  const { t } = useTranslation('nonconformities')
  const edition = useAsk(TheOrganisation, {}).data?.edition
  return (
    <Dialog open={open} onClose={onClose} title={t(one ? 'steps.change' : 'steps.raise')} size={760}>
      {edition && (
        <RaiseForm onClose={onClose} edition={one?.requirementEdition ?? edition} {...(one ? { one } : {})} />
      )}
    </Dialog>
  )
}

type FormProps = { onClose: () => void; one?: WholeNonconformity; edition: WholeNonconformity['requirementEdition'] }

function RaiseForm({ onClose, one, edition }: FormProps) {
  const { t } = useTranslation('nonconformities')
  const named = useNamed()
  const today = useToday()
  const navigate = useNavigate()
  const why = useRefusalText('nonconformities')
  const { textOf, fieldTexts } = useFieldTexts('nonconformities')
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const raise = useStep(RaiseContract, 'nonconformities', ['audits'])
  const change = useStep(ChangeNonconformity, 'nonconformities', ['audits'])
  const step = one ? change : raise
  const form = useForm({
    initialValues: {
      ...(one ? wordsOf(one) : blank(edition)),
      source: (one?.source ?? 'process') as Source,
      ownerId: one?.ownerId ?? (null as string | null),
      detectedOn: one?.detectedOn ?? today,
    },
    validate: schemaResolver(RaiseContract.input, { sync: true }),
  })
  const { values } = form
  const { evidence } = values
  const errors = fieldTexts(step.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const refusal = firstRefusal(
    detectedIsNotAhead(values.detectedOn, today),
    evidence.length > 0 ? evidenceIsIdentifiable(evidence) : undefined,
  )
  const send = (input: typeof values) => {
    const { source, ownerId, detectedOn, ...words } = input
    if (one) {
      const earlier = one.state === 'raised' ? { earlier: wordsOf(one) } : {} // a dispute is settled for good
      return change.run(words, { version: one.version, ...earlier }, t('done.change'), onClose)
    }
    return raise.run({ ...words, source, ownerId, detectedOn }, {}, t('done.raise'), () => {
      onClose()
      void navigate({ to: `/nonconformities/${input.id}` })
    })
  }
  return (
    <Form
      submit={t(one ? 'steps.change' : 'steps.raise')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? why(refusal)}
      onSubmit={form.onSubmit((input) => void send(input))}
    >
      <ClausePicker
        edition={edition}
        label={t('fields.requirement')}
        required
        error={errorOf('requirement.clause')}
        value={values.requirement.clause || null}
        onChange={(clause) => form.setFieldValue('requirement.clause', clause ?? '')}
      />
      <Textarea
        {...form.getInputProps('statement')}
        {...fieldLook({
          label: t('fields.statement'),
          hint: t('fields.statementHint'),
          error: errorOf('statement'),
          required: true,
        })}
        dir="auto"
        autosize
        minRows={3}
      />
      <FieldGroup
        label={t('fields.evidence')}
        hint={t('actions-ui:evidence.hint')}
        error={errorOf('evidence')}
        required
      >
        <EvidenceField evidence={evidence} onChange={(lines) => form.setFieldValue('evidence', lines)} />
      </FieldGroup>
      <Coach hints={[...statementHints(values.statement, values.requirement.text), ...evidenceHints(evidence)]} />
      <Group align="flex-start" gap="xl">
        <FieldGroup label={t('fields.grade')} hint={t(`gradeHints.${values.grade}`)} required>
          <div>
            <SegmentedControl
              {...form.getInputProps('grade')}
              data={Grade.options.map((grade) => ({ value: grade, label: t(`grades.${grade}`) }))}
            />
          </div>
        </FieldGroup>
        {!one && (
          <DateInput
            {...form.getInputProps('detectedOn')}
            {...fieldLook({ label: t('fields.detectedOn'), error: errorOf('detectedOn'), required: true })}
            maxDate={today}
          />
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <ProcessPicker
          label={t('fields.process')}
          value={values.processId}
          onChange={(processId) => form.setFieldValue('processId', processId)}
        />
        <Select
          {...form.getInputProps('siteId')}
          {...fieldLook({ label: t('fields.site') })}
          clearable
          data={sites.map((site) => ({ value: site.id, label: named(site) }))}
        />
        {!one && (
          <>
            <PersonPicker
              label={t('fields.owner')}
              required={!values.processId}
              value={values.ownerId}
              onChange={(ownerId) => form.setFieldValue('ownerId', ownerId)}
            />
            <Select
              {...form.getInputProps('source')}
              {...fieldLook({ label: t('fields.source'), required: true })}
              allowDeselect={false}
              data={Source.options.map((source) => ({ value: source, label: t(`sources.${source}`) }))}
            />
          </>
        )}
      </SimpleGrid>
    </Form>
  )
}

type Wording = InputOf<typeof ChangeNonconformity>

const blank = (edition: WholeNonconformity['requirementEdition']): Wording => ({
  id: newId(),
  statement: '',
  requirement: { edition, clause: '', text: '' },
  evidence: [],
  grade: 'minor',
  processId: null,
  siteId: null,
})

const wordsOf = (one: WholeNonconformity): Wording => ({
  id: one.id,
  statement: one.statement,
  requirement: { edition: one.requirementEdition, clause: one.requirementClause, text: one.requirementText },
  evidence: one.evidence,
  grade: one.grade,
  processId: one.processId,
  siteId: one.siteId,
})
