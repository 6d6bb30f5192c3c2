import { schemaResolver, useForm } from '@mantine/form'
import type { z } from 'zod'
import { fieldLook } from '#design/step/form-field.tsx'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'

type FieldWords = { label: string; hint?: string; required?: boolean }

/** A form by its schema: `field('email', { label })` is spread onto the input and carries what is wrong with it. */
export function useFields<Values extends object>(
  initialValues: Values,
  schema: z.ZodType,
  problem: Problem | undefined,
) {
  const { fieldTexts, textOf } = useFieldTexts('identity')
  const form = useForm<Values>({ initialValues, validate: schemaResolver(schema, { sync: true }) })
  const fromServer = fieldTexts(problem)
  const field = (name: string, words: FieldWords) => {
    const { error, ...input } = form.getInputProps(name)
    const own = error ? textOf(keyOf(String(error), input.value)) : undefined
    return { ...input, ...fieldLook({ ...words, error: own ?? fromServer[name] }) }
  }
  return { form, field }
}

/** Our schemas give keys as messages; what zod says by itself becomes one of two. */
const keyOf = (message: string, value: unknown): string => {
  if (/^[a-z][a-z0-9-]*$/.test(message)) return message
  return value === '' || value === null || value === undefined ? 'required' : 'wrong-type'
}
