import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import type { CommandContract } from '#kernel/contract.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { usualNextReview } from '../../rules/reviews.ts'
import { describedBy } from './described.ts'

type Owned = { ownerId: Id }
type Values<Described> = Described & { id: Id; nextReview?: CalendarDate }
type Words<Described> = {
  add: CommandContract
  change: CommandContract
  /** What is said when the new one is there. */
  added: string
  entry: (Described & { id: Id; version: number }) | undefined
  blank: Described
  onClose: () => void
}
export type EntryFormState = {
  isNew: boolean
  ownerId: Id
  chooseOwner: (id: Id | null) => void
  submit: (event?: React.FormEvent<HTMLFormElement>) => void
  busy: boolean
  problem: string | undefined
  field: (name: string, required?: boolean) => object
  ownerIsMissing: boolean
  /** Whether what is missing may be said. */
  tried: boolean
}

/** A form for what has an owner and is looked at again: a new one, with the day of its first review, or one that is there. */
export function useEntryForm<Described extends Owned>(words: Words<Described>) {
  const { add, change, added, entry, blank, onClose } = words
  const { t } = useTranslation('context')
  const today = useToday()
  const { textOf, fieldTexts } = useFieldTexts('context')
  const adding = useStep(add, 'context')
  const changing = useStep(change, 'context')
  const step = entry ? changing : adding
  const before = entry && describedBy(blank, entry)
  const initialValues = {
    id: entry?.id ?? newId(),
    ...(before ?? blank),
    ...(entry ? {} : { nextReview: usualNextReview(today) }),
  } as Values<Described>
  const [tried, setTried] = useState(false)
  const contract = entry ? change : add
  const form = useForm<Values<Described>>({
    initialValues,
    validate: schemaResolver(contract.input, { sync: true }) as never,
  })
  const errors = fieldTexts(step.raw)
  const send = (input: Values<Described>) => {
    if (!entry) return void adding.run(input, {}, added, onClose)
    // Whoever gives it to somebody else cannot take that back: it is theirs now.
    const earlier = input.ownerId === entry.ownerId ? { earlier: { id: entry.id, ...before } } : {}
    void changing.run(input, { version: entry.version, ...earlier }, t('context-ui:done.change'), onClose)
  }
  const state: EntryFormState = {
    isNew: !entry,
    ownerId: form.values.ownerId,
    chooseOwner: (id) => form.setFieldValue('ownerId', (id ?? '') as never),
    submit: (event) => {
      setTried(true)
      form.onSubmit(send)(event)
    },
    busy: step.busy,
    problem: step.problem,
    field: (name, required = false) => ({
      ...form.getInputProps(name),
      ...fieldLook({
        label: t(`fields.${name}`),
        error: form.errors[name] ? textOf(String(form.errors[name])) : errors[name],
        required,
      }),
    }),
    ownerIsMissing: Boolean(form.errors['ownerId']),
    tried,
  }
  return { form, state }
}
