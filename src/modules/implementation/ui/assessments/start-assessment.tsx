import { Select, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AddEntry } from '#design/register/add-entry.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { numbered } from '#kernel/direction.ts'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { settingsOf } from '#modules/identity/rules/settings.ts'
import { editions } from '#modules/standards/rules.ts'
import { useFormats } from '#design/word/formats.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { ListAssessments, StartAssessment as StartAssessmentContract } from '../../contract/assessments.ts'

/** The button and its dialog; left out for those who never start one. */
export function StartAssessment({ clause, onClose }: { clause?: string | undefined; onClose?: () => void }) {
  const { t } = useTranslation('implementation-ui')
  if (!useMay()('implementation.manage')) return null
  return (
    <AddEntry
      words={t('start.open')}
      begun={clause !== undefined}
      onClose={onClose}
      form={(close) => <StartFormOnceKnown clause={clause} onClose={close} />}
    />
  )
}

/** `clause` is the one whose questions are opened at once. */
type Begun = { clause: string | undefined; onClose: () => void }

function StartFormOnceKnown(begun: Begun) {
  const why = useRefusalText('implementation')
  const asked = useAsk(TheOrganisation, {})
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  // The edition that is proposed is the organisation's, and a form keeps what it began with.
  return asked.data ? <StartForm organisation={asked.data} {...begun} /> : <LinesLoading lines={3} />
}

type FormProps = Begun & { organisation: OutputOf<typeof TheOrganisation> }

/** A new look at an edition, or a transition that begins with what 2015 answered. */
function StartForm({ organisation, clause, onClose }: FormProps) {
  const { t } = useTranslation('implementation-ui')
  const { date } = useFormats()
  const { textOf, fieldTexts } = useFieldTexts('implementation')
  const navigate = useNavigate()
  const completed = useAsk(ListAssessments, { limit: 200, state: 'completed', edition: '9001:2015' }).data?.rows ?? []
  const start = useStep(StartAssessmentContract, 'implementation')
  const form = useForm({
    initialValues: {
      id: newId(),
      title: '',
      edition: organisation.edition as (typeof editions)[number],
      fromId: null as string | null,
    },
    validate: schemaResolver(StartAssessmentContract.input, { sync: true }),
  })
  const errors = fieldTexts(start.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const mayTransit = form.values.edition === '9001:2026'
  const deadline = date(settingsOf(organisation.settings).transitionDeadline)
  return (
    <Form
      submit={t('start.submit')}
      submitting={start.busy}
      onCancel={onClose}
      problem={start.problem}
      onSubmit={form.onSubmit((input) => {
        const given = mayTransit ? input : { ...input, fromId: null }
        void start.run(given, {}, t('done.start'), () => {
          onClose()
          const search = (clause ? { clause, only: 'all' } : {}) as never
          void navigate({ to: `/implementation/assessments/${input.id}` as never, search })
        })
      })}
    >
      <TextInput
        {...form.getInputProps('title')}
        {...fieldLook({
          label: t('implementation:fields.title'),
          hint: t('start.titleHint'),
          error: errorOf('title'),
          required: true,
        })}
        dir="auto"
        data-autofocus
      />
      <Select
        {...form.getInputProps('edition')}
        {...fieldLook({ label: t('implementation:fields.edition'), required: true })}
        allowDeselect={false}
        data={editions.map((edition) => ({ value: edition, label: `ISO ${edition}` }))}
      />
      {mayTransit && (
        <Select
          {...form.getInputProps('fromId')}
          {...fieldLook({
            label: t('start.from'),
            hint: completed.length > 0 ? t('start.fromHint', { deadline }) : t('start.fromNone'),
            error: errorOf('fromId'),
          })}
          clearable
          disabled={completed.length === 0}
          placeholder={t('start.fromNothing')}
          data={completed.map(({ id, number, title }) => ({ value: id, label: numbered(number, title) }))}
        />
      )}
    </Form>
  )
}
