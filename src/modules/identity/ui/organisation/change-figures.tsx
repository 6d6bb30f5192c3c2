import { NumberInput, Switch } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { Form } from '#design/step/form-field.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeOrganisation, type Organisation } from '../../contract.ts'
import { defaultSettings, settingsOf } from '../../rules/settings.ts'
import { useFields } from '../use-fields.ts'

const figures = [
  { name: 'independenceMonths', unit: 'months', least: 0, most: 120 },
  { name: 'responseDays', unit: 'days', least: 1, most: 365 },
  { name: 'majorResponseDays', unit: 'days', least: 1, most: 365 },
  { name: 'effectivenessDays', unit: 'days', least: 1, most: 730 },
] as const

/** The figures the rules reckon with; each says what it decides and what holds without a decision. */
export function ChangeFigures({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const { number, date } = useFormats()
  const change = useTell(ChangeOrganisation, { alsoRefresh: ['session'] })
  const begin = { id: organisation.id, settings: settingsOf(organisation.settings) }
  const { form, field } = useFields(begin, ChangeOrganisation.input, change.problem)
  const submit = async (input: typeof begin) => {
    await change.tell(input, { version: organisation.version })
    toast(t('saved'))
  }
  const usually = (value: string) => t('organisation.usually', { value })
  return (
    <Form
      submit={t('save')}
      submitting={change.telling}
      problem={why(change.problem)}
      onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
    >
      {figures.map(({ name, unit, least, most }) => (
        <NumberInput
          key={name}
          allowDecimal={false}
          min={least}
          max={most}
          suffix={` ${t(`unit.${unit}`, { count: Number(form.getValues().settings[name]) })}`}
          {...field(`settings.${name}`, {
            label: t(`figures.${name}.label`),
            hint: `${t(`figures.${name}.why`)} ${usually(number(defaultSettings[name]))}`,
          })}
        />
      ))}
      <DateInput
        valueFormat="D MMM YYYY"
        {...field('settings.transitionDeadline', {
          label: t('figures.transitionDeadline.label'),
          hint: `${t('figures.transitionDeadline.why')} ${usually(date(defaultSettings.transitionDeadline))}`,
        })}
      />
      <Switch
        label={t('figures.hijri.label')}
        description={t('figures.hijri.why')}
        {...form.getInputProps('settings.hijri', { type: 'checkbox' })}
      />
    </Form>
  )
}
