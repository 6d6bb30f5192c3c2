import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { useFormats } from '#design/word/formats.tsx'
import { toast } from '#design/step/toast.tsx'
import type { InputOf } from '#kernel/contract.ts'
import { yearOf } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { ListPeople, ListSites } from '#modules/identity/contract.ts'
import { offerUndo } from '#modules/identity/ui/embed.tsx'
import { ListProcesses } from '#modules/processes/contract.ts'
import { useAsk, useEvery, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangePlannedAudit, PlanAudit, type PlannedAudit } from '../../contract/programme.ts'
import { auditTypes, frequencies } from '../../contract/words.ts'
import { useErrors } from '../errors.ts'
import { useNames, useToday } from '../words.tsx'

type Values = InputOf<typeof PlanAudit>
type Props = { programmeId: string; year: number; planned?: PlannedAudit; onClose: () => void }

const valuesOf = (programmeId: string, planned: PlannedAudit | undefined, month = 1): Values => ({
  id: planned?.id ?? newId(),
  programmeId,
  title: planned?.title ?? '',
  type: planned?.type ?? 'first-party',
  processIds: planned?.processIds ?? [],
  siteIds: planned?.siteIds ?? [],
  reason: planned?.reason ?? '',
  frequency: planned?.frequency ?? 'yearly',
  month: planned?.month ?? month,
  leadId: planned?.leadId ?? null,
})

const withoutProgramme = ({ programmeId: _, ...rest }: Values) => rest

/** An audit of the year: of what, when, how often and, above all, why. */
export function PlannedAuditForm({ programmeId, year, planned, onClose }: Props) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const { month } = useFormats()
  const plan = useTell(PlanAudit)
  const change = useTell(ChangePlannedAudit)
  const processes = useEvery(ListProcesses, { state: 'active' })
  const sites = useAsk(ListSites, { limit: 200 })
  const leads = useEvery(ListPeople, { role: 'lead-auditor' })
  const today = useToday()
  const form = useForm<Values>({
    initialValues: valuesOf(programmeId, planned, yearOf(today) === year ? Number(today.slice(5, 7)) : 1),
    validate: schemaResolver(PlanAudit.input, { sync: true }),
  })
  const { values } = form
  const problem = plan.problem ?? change.problem
  const errorOf = useErrors(form.errors, problem)
  const send = async (input: Values) => {
    if (!planned) return plan.tell(input).then(() => toast(t('planned.done')))
    const { version } = await change.tell(withoutProgramme(input), { version: planned.version })
    const earlier = withoutProgramme(valuesOf(programmeId, planned))
    offerUndo(t('planned.done'), () => change.tell(earlier, { version }), why)
  }
  const submit = form.onSubmit((input) => void send(input).then(onClose, () => undefined))
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: month(`2026-${String(at + 1).padStart(2, '0')}-01`, 'long'),
  }))
  return (
    <Dialog open onClose={onClose} title={t(planned ? 'planned.change' : 'planned.add')} size={680}>
      <Form
        submit={t(planned ? 'change.submit' : 'planned.add')}
        submitting={plan.telling || change.telling}
        onCancel={onClose}
        problem={why(problem)}
        onSubmit={submit}
      >
        <TextInput
          {...fieldLook({ label: t('title'), error: errorOf('title'), required: true })}
          {...form.getInputProps('title')}
          error={errorOf('title')}
        />
        <MultiSelect
          {...fieldLook({ label: t('processes'), hint: t('planned.processesHint'), error: errorOf('processIds') })}
          {...longList}
          hidePickedOptions
          data={(processes.data?.rows ?? []).map((one) => ({ value: one.id, label: `${one.code} · ${nameOf(one)}` }))}
          value={values.processIds}
          onChange={(processIds) => form.setFieldValue('processIds', processIds)}
        />
        <Textarea
          {...fieldLook({
            label: t('planned.reason'),
            hint: t('planned.reasonHint'),
            error: errorOf('reason'),
            required: true,
          })}
          {...form.getInputProps('reason')}
          error={errorOf('reason')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing={0}>
          <Select
            {...fieldLook({ label: t('month'), error: errorOf('month'), required: true })}
            data={months}
            allowDeselect={false}
            value={String(values.month)}
            onChange={(value) => value && form.setFieldValue('month', Number(value))}
          />
          <Select
            {...fieldLook({ label: t('planned.frequency'), error: errorOf('frequency'), required: true })}
            data={frequencies.map((value) => ({ value, label: t(`audits:frequencies.${value}`) }))}
            allowDeselect={false}
            value={values.frequency}
            onChange={(value) => value && form.setFieldValue('frequency', value as Values['frequency'])}
          />
          <Select
            {...fieldLook({ label: t('type'), error: errorOf('type'), required: true })}
            data={auditTypes.map((value) => ({ value, label: t(`audits:types.${value}`) }))}
            allowDeselect={false}
            value={values.type}
            onChange={(value) => value && form.setFieldValue('type', value as Values['type'])}
          />
          <Select
            {...fieldLook({ label: t('audits:roles.lead'), error: errorOf('leadId') })}
            clearable
            data={(leads.data?.rows ?? []).map((person) => ({ value: person.id, label: nameOf(person) }))}
            value={values.leadId}
            onChange={(leadId) => form.setFieldValue('leadId', leadId)}
          />
        </SimpleGrid>
        {(sites.data?.rows.length ?? 0) > 0 && (
          <MultiSelect
            {...fieldLook({ label: t('sites'), hint: t('sitesHint'), error: errorOf('siteIds') })}
            data={(sites.data?.rows ?? []).map((site) => ({ value: site.id, label: nameOf(site) }))}
            value={values.siteIds}
            onChange={(siteIds) => form.setFieldValue('siteIds', siteIds)}
          />
        )}
      </Form>
    </Dialog>
  )
}
