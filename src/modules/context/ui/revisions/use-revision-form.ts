import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import type { CommandContract } from '#kernel/contract.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { type Answer, firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { revisionSaysWhy } from '../../rules/scope.ts'
import { describedBy } from '../reviews/described.ts'

type Explained = { changeReason: string }
type Words<Described> = {
  write: CommandContract
  change: CommandContract
  draft: (Described & { id: Id; version: number; revision: number }) | undefined
  inForce: (Described & { revision: number }) | undefined
  blank: Described
  /** Why it cannot be kept as it is written. */
  refusalOf: (values: Described) => Answer
  onClose: () => void
}
export type RevisionFormState = {
  submit: (event?: React.FormEvent<HTMLFormElement>) => void
  busy: boolean
  problem: string | undefined
  /** From the second revision on it says why. */
  saysWhy: boolean
  area: (name: string, rows: number) => object
}

/** A form for what has revisions: a first draft, the draft that is there, or the next revision of what is in force. */
export function useRevisionForm<Described extends Explained>(words: Words<Described>) {
  const { write, change, draft, inForce, blank, refusalOf, onClose } = words
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const { fieldTexts } = useFieldTexts('context')
  const writing = useStep(write, 'context')
  const changing = useStep(change, 'context')
  const step = draft ? changing : writing
  const [tried, setTried] = useState(false)
  const next = inForce ? { ...describedBy(blank, inForce), changeReason: '' } : blank
  const before = draft && describedBy(blank, draft)
  const form = useForm<Described & { id: Id }>({ initialValues: { id: draft?.id ?? newId(), ...(before ?? next) } })
  const revision = draft?.revision ?? (inForce?.revision ?? 0) + 1
  const refusal = firstRefusal(refusalOf(form.values), revisionSaysWhy(revision, form.values.changeReason.trim()))
  const errors = fieldTexts(step.raw)
  const send = (input: Described & { id: Id }) => {
    setTried(true)
    if (refusal) return
    if (!draft) return void writing.run(input, {}, t('context-ui:done.draft'), onClose)
    const earlier = { id: draft.id, ...before }
    void changing.run(input, { version: draft.version, earlier }, t('context-ui:done.change'), onClose)
  }
  const state: RevisionFormState = {
    submit: form.onSubmit(send),
    busy: step.busy,
    problem: step.problem ?? (tried ? why(refusal) : undefined),
    saysWhy: revision > 1,
    area: (name, rows) => ({
      ...form.getInputProps(name),
      ...fieldLook({ label: t(`fields.${name}`), error: errors[name] }),
      autosize: true,
      minRows: rows,
    }),
  }
  return { form, state, tried }
}
