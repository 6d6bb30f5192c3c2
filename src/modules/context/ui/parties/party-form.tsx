import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { addDays } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/refusal-text.ts'
import { AddParty, ChangeParty, type InterestedParty } from '../../contract/parties.ts'
import { partyHasName } from '../../rules/parties.ts'
import { usualNextReview } from '../../rules/reviews.ts'

type Described = Pick<InterestedParty, 'nameEn' | 'nameAr' | 'relevance' | 'ownerId'>
const described = ({ nameEn, nameAr, relevance, ownerId }: Described): Described => ({
  nameEn,
  nameAr,
  relevance,
  ownerId,
})
const blank: Described = { nameEn: '', nameAr: '', relevance: '', ownerId: '' }

/** Who has a stake in what we do, and why that matters. */
export function PartyForm({ party, onClose }: { party?: InterestedParty; onClose: () => void }) {
  const { t } = useTranslation('context')
  const today = useToday()
  const why = useRefusalText('context')
  const { textOf, fieldTexts } = useFieldTexts('context')
  const add = useStep(AddParty, 'context')
  const change = useStep(ChangeParty, 'context')
  const step = party ? change : add
  const form = useForm({
    initialValues: {
      id: party?.id ?? newId(),
      ...described(party ?? blank),
      ...(party ? {} : { nextReview: usualNextReview(today) }),
    },
    validate: schemaResolver(party ? ChangeParty.input : AddParty.input, { sync: true }),
  })
  const errors = fieldTexts(step.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const nameless = form.isTouched('nameAr') ? why(partyHasName(form.values)) : undefined
  const field = (name: 'nameEn' | 'nameAr' | 'relevance', required = false) => ({
    ...form.getInputProps(name),
    ...fieldLook({ label: t(`fields.${name}`), error: errorOf(name), required }),
  })
  const send = (input: typeof form.values) => {
    if (party) {
      const earlier = input.ownerId === party.ownerId ? { earlier: { id: party.id, ...described(party) } } : {}
      const { nextReview: _, ...changed } = input
      void change.run(changed, { version: party.version, ...earlier }, t('context-ui:done.change'), onClose)
    } else void add.run(input, {}, t('context-ui:done.addParty'), onClose)
  }
  return (
    <Form
      submit={t(party ? 'context-ui:save' : 'context-ui:parties.add')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? nameless}
      onSubmit={form.onSubmit(send)}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <TextInput {...field('nameEn')} dir="ltr" lang="en" data-autofocus />
        <TextInput {...field('nameAr')} dir="rtl" lang="ar" />
      </SimpleGrid>
      <Textarea {...field('relevance', true)} dir="auto" autosize minRows={2} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <PersonPicker
          label={t('fields.owner')}
          required
          error={form.errors['ownerId'] && textOf('required')}
          value={form.values.ownerId || null}
          onChange={(ownerId) => form.setFieldValue('ownerId', ownerId ?? '')}
        />
        {!party && (
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
