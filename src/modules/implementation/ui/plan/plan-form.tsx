import { ActionIcon, Button, Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { DateInput, DatePickerInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { addMonths } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangePlan, type ImplementationPlan, MakePlan, type Phase } from '../../contract/plan.ts'
import { type CalendarName, calendarNames } from '../../contract/words.ts'
import { certificationIsAfterStart } from '../../rules/plan/plan.ts'

type MakeProps = { today: string; onClose: () => void }

/** A new plan: until when, by which calendar, and with the well-known steps or empty. */
export function MakePlanForm(props: MakeProps) {
  const why = useRefusalText('implementation')
  const asked = useAsk(TheOrganisation, {})
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  // The calendar that is proposed follows from the zone, and a form keeps what it began with.
  return asked.data ? <NewPlan {...props} zone={asked.data.zone} /> : <LinesLoading lines={5} />
}

function NewPlan({ today, zone, onClose }: MakeProps & { zone: string }) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const make = useStep(MakePlan, 'implementation')
  const form = useForm({
    initialValues: {
      id: newId(),
      startsOn: today,
      certificationOn: addMonths(today, 12),
      calendar: calendarIn(zone),
      withSteps: true,
    },
    validate: schemaResolver(MakePlan.input, { sync: true }),
  })
  const { startsOn, certificationOn } = form.values
  return (
    <Form
      submit={t('plan.make')}
      submitting={make.busy}
      onCancel={onClose}
      problem={make.problem ?? why(firstRefusal(certificationIsAfterStart(startsOn, certificationOn)))}
      onSubmit={form.onSubmit((input) => void make.run(input, {}, t('done.planMade'), onClose))}
    >
      <FrameFields form={form} />
      <Checkbox
        {...form.getInputProps('withSteps', { type: 'checkbox' })}
        label={t('plan.withSteps')}
        description={t('plan.withStepsHint')}
      />
    </Form>
  )
}

const calendarIn = (zone: string): CalendarName => {
  if (zone === 'Asia/Dubai') return 'uae'
  return ['Asia/Riyadh', 'Asia/Qatar', 'Asia/Kuwait', 'Asia/Bahrain', 'Asia/Muscat'].includes(zone)
    ? 'sunday-thursday'
    : 'monday-friday'
}

type Fields = { getInputProps: (name: string) => object; errors: Readonly<Record<string, unknown>> }

function FrameFields({ form }: { form: Fields }) {
  const { t } = useTranslation('implementation')
  const { textOf } = useFieldTexts('implementation')
  const field = (name: 'startsOn' | 'certificationOn' | 'calendar', hint?: string) => ({
    ...form.getInputProps(name),
    ...fieldLook({
      label: t(`fields.${name}`),
      error: form.errors[name] ? textOf(String(form.errors[name])) : undefined,
      required: true,
      ...(hint ? { hint } : {}),
    }),
  })
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0}>
        <DateInput {...field('startsOn')} />
        <DateInput {...field('certificationOn')} />
      </SimpleGrid>
      <Select
        {...field('calendar', t('implementation-ui:plan.calendarHint'))}
        allowDeselect={false}
        data={calendarNames.map((name) => ({ value: name, label: t(`calendars.${name}`) }))}
      />
    </>
  )
}

/** The frame of the plan in force: its dates, its calendar with our own days, and its phases. */
export function ChangePlanForm({ plan, onClose }: { plan: ImplementationPlan; onClose: () => void }) {
  const { t } = useTranslation('implementation')
  const why = useRefusalText('implementation')
  const change = useStep(ChangePlan, 'implementation')
  const begin = asInput(plan)
  const form = useForm({
    initialValues: begin,
    validate: schemaResolver(ChangePlan.input, { sync: true }),
  })
  const { startsOn, certificationOn, phases } = form.values
  const days = (name: 'daysOff' | 'workedDays') => (
    <DatePickerInput
      {...fieldLook({ label: t(`fields.${name}`), hint: t(`implementation-ui:plan.${name}Hint`) })}
      type="multiple"
      clearable
      value={form.values[name]}
      onChange={(chosen) => form.setFieldValue(name, chosen)}
    />
  )
  return (
    <Form
      submit={t('implementation-ui:save')}
      submitting={change.busy}
      onCancel={onClose}
      problem={change.problem ?? why(firstRefusal(certificationIsAfterStart(startsOn, certificationOn)))}
      onSubmit={form.onSubmit(
        (input) =>
          void change.run(input, { version: plan.version, earlier: begin }, t('implementation-ui:done.saved'), onClose),
      )}
    >
      <FrameFields form={form} />
      {days('daysOff')}
      {days('workedDays')}
      <Phases phases={phases} onChange={(changed) => form.setFieldValue('phases', changed)} />
    </Form>
  )
}

const asInput = (plan: ImplementationPlan) => {
  const { id, startsOn, certificationOn, calendar, daysOff, workedDays, phases } = plan
  return { id, startsOn, certificationOn, calendar, daysOff, workedDays, phases }
}

function Phases({ phases, onChange }: { phases: Phase[]; onChange: (phases: Phase[]) => void }) {
  const { t } = useTranslation('implementation')
  const change = (id: string, patch: Partial<Phase>) =>
    onChange(phases.map((phase) => (phase.id === id ? { ...phase, ...patch } : phase)))
  return (
    <FieldGroup label={t('fields.phases')}>
      <Stack gap={6}>
        {phases.map((phase) => (
          <Group key={phase.id} gap={6} wrap="nowrap">
            <TextInput
              style={{ flex: 1 }}
              aria-label={t('fields.nameEn')}
              dir="ltr"
              lang="en"
              value={phase.nameEn}
              onChange={(event) => change(phase.id, { nameEn: event.currentTarget.value })}
            />
            <TextInput
              style={{ flex: 1 }}
              aria-label={t('fields.nameAr')}
              dir="rtl"
              lang="ar"
              value={phase.nameAr}
              onChange={(event) => change(phase.id, { nameAr: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('implementation-ui:plan.removePhase', { name: phase.nameEn || phase.nameAr })}
              disabled={phases.length === 1}
              onClick={() => onChange(phases.filter(({ id }) => id !== phase.id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange([...phases, { id: newId(), nameEn: '', nameAr: '' }])}
          >
            {t('implementation-ui:plan.addPhase')}
          </Button>
        </Group>
      </Stack>
    </FieldGroup>
  )
}
