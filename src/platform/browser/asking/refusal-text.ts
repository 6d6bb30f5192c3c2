import { useTranslation } from 'react-i18next'
import type { i18n as I18n } from 'i18next'
import type { Refusal } from '#kernel/refusal.ts'
import { Problem } from './problem.ts'

export type Reason = Refusal | Problem

const namespacesOf = (i18n: I18n): string[] => Object.keys(i18n.getDataByLanguage(i18n.language) ?? {})

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** Days as people read them. */
const readable = (i18n: I18n, details: Reason['details']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      isDay(value) ? i18n.services.formatter?.format(value, 'day', i18n.language, {}) : value,
    ]),
  )

/** The text of a "no": in the words of the module that was asked, else of the kernel, else of whoever knows the key. */
export function refusalText(i18n: I18n, reason: Reason, module?: string): string {
  const asked = module ?? (reason instanceof Problem ? reason.module : 'kernel')
  const namespaces = [asked, 'kernel', ...namespacesOf(i18n)]
  const keys = [reason.key, reason.code].flatMap((key) => namespaces.map((ns) => `${ns}:refusals.${key}`))
  return i18n.t([...keys, 'kernel:refusals.unexpected'], readable(i18n, reason.details))
}

/** `const why = useRefusalText('audits')`, then `why(refusal)`: undefined when there is no refusal. */
export function useRefusalText(module?: string) {
  const { i18n } = useTranslation()
  return (reason: Reason | undefined | null): string | undefined =>
    reason ? refusalText(i18n, reason, module) : undefined
}

/** What is wrong with each field, by its name: `{ dueOn: 'This is needed.' }`. */
export function useFieldTexts(module?: string) {
  const { i18n } = useTranslation()
  const textOf = (key: string) => {
    const namespaces = [...(module ? [module] : []), 'kernel', ...namespacesOf(i18n)]
    return i18n.t([...namespaces.map((ns) => `${ns}:refusals.${key}`), 'kernel:refusals.malformed'])
  }
  return {
    textOf,
    fieldTexts: (problem: Problem | undefined): Record<string, string> =>
      Object.fromEntries((problem?.fields ?? []).map(({ path, key, message }) => [path, textOf(key ?? message)])),
  }
}
