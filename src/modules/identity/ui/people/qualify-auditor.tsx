import { Paper, Select, SimpleGrid, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { addMonths } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type Person } from '../../contract.ts'
import { QualifyAuditor as Qualify } from '../../contract/qualifications.ts'
import { useFields } from '../use-fields.ts'

export function QualifyAuditor({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const qualify = useTell(Qualify)
  const today = new Date().toISOString().slice(0, 10)
  const begin = {
    id: newId(),
    personId: person.id,
    standard: 'ISO 9001',
    role: person.roles.includes('lead-auditor') ? ('lead-auditor' as const) : ('auditor' as const),
    validFrom: today,
    validUntil: addMonths(today, 36),
    evidence: '',
  }
  const { form, field } = useFields(begin, Qualify.input, qualify.problem)
  const submit = async (input: typeof begin) => {
    await qualify.tell(input)
    toast(t('qualification.added'))
    onClose()
  }
  return (
    <Paper p="sm" bg="var(--touchstone-head)">
      <Form
        submit={t('qualification.add')}
        submitting={qualify.telling}
        onCancel={onClose}
        problem={why(qualify.problem)}
        onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={4}>
          <Select
            allowDeselect={false}
            data={(['auditor', 'lead-auditor'] as const).map((value) => ({ value, label: t(`roles.${value}.name`) }))}
            {...field('role', { label: t('qualification.role'), required: true })}
          />
          <TextInput dir="ltr" {...field('standard', { label: t('qualification.standard'), required: true })} />
          <DateInput
            valueFormat="D MMM YYYY"
            {...field('validFrom', { label: t('qualification.validFrom'), required: true })}
          />
          <DateInput
            valueFormat="D MMM YYYY"
            {...field('validUntil', { label: t('qualification.validUntil'), required: true })}
          />
        </SimpleGrid>
        <TextInput
          {...field('evidence', { label: t('qualification.evidence'), hint: t('qualification.evidenceHint') })}
        />
      </Form>
    </Paper>
  )
}
