import { NumberInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import type { InputOf } from '#kernel/contract.ts'
import { yearOf } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { DraftProgramme } from '../../contract/programme.ts'
import { useErrors } from '../errors.ts'
import { useToday } from '../words.tsx'
import { ProgrammeFields } from './programme-fields.tsx'

type Values = InputOf<typeof DraftProgramme>

/** Begins with the first year, from this one on, that has none yet. */
export function DraftProgrammeForm({ years, onClose }: { years: readonly number[]; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const navigate = useNavigate()
  const thisYear = yearOf(useToday())
  const next = years.includes(thisYear) ? thisYear + 1 : thisYear
  const draft = useTell(DraftProgramme)
  const form = useForm<Values>({
    initialValues: {
      id: newId(),
      year: next,
      title: t('draftProgramme.usualTitle', { year: next }),
      objectives: '',
      risks: [],
      methods: '',
    },
    validate: schemaResolver(DraftProgramme.input, { sync: true }),
  })
  const errorOf = useErrors(form.errors, draft.problem)
  const setYear = (year: number) => {
    const isUsual = form.values.title === t('draftProgramme.usualTitle', { year: form.values.year })
    form.setValues({ year, ...(isUsual ? { title: t('draftProgramme.usualTitle', { year }) } : {}) })
  }
  const submit = form.onSubmit((input) =>
    draft.tell(input).then(
      ({ id }) => {
        toast(t('draftProgramme.done'))
        void navigate({ to: '/audit-programmes/$id', params: { id } as never })
      },
      () => undefined,
    ),
  )
  return (
    <Form
      submit={t('draftProgramme.open')}
      submitting={draft.telling}
      onCancel={onClose}
      problem={why(draft.problem)}
      onSubmit={submit}
    >
      <NumberInput
        {...fieldLook({ label: t('year'), error: errorOf('year'), required: true })}
        w={140}
        min={2000}
        max={2100}
        allowDecimal={false}
        value={form.values.year}
        onChange={(year) => setYear(Number(year))}
      />
      <ProgrammeFields
        values={form.values}
        set={(field, value) => form.setFieldValue(field, value as never)}
        errorOf={errorOf}
      />
    </Form>
  )
}
