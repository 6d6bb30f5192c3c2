import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { useNames } from '../words.tsx'
import type { WholeAudit } from './steps.ts'

type Entry = { command: string; changes: Record<string, [unknown, unknown]> }
type Told = { field: string; before: string; after: string }

// Kept for the machine; a reader learns nothing from them.
const untold = new Set(['id', 'version', 'orgId', 'searchText', 'objection', 'auditId'])
const first = ['state', 'stateReason', 'number', 'title', 'planState']
const placeOf = (field: string) => (first.includes(field) ? first.indexOf(field) : first.length)
const someId = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const day = /^\d{4}-\d\d-\d\d$/
const instant = /^\d{4}-\d\d-\d\dT/

/** A deed and its fields as a person would tell them. */
export function useHistoryWords(whole: WholeAudit) {
  const { t, i18n } = useTranslation('audits-ui')
  const { date, number, list } = useFormats()
  const { nameOf } = useNames()
  const names = new Map<string, string>([
    ...whole.team.map(({ person }) => [person.id, nameOf(person)] as const),
    ...whole.processes.map((process) => [process.id, nameOf(process)] as const),
    ...whole.sites.map((site) => [site.id, nameOf(site)] as const),
    ...(whole.auditee ? [[whole.auditee.id, nameOf(whole.auditee)] as const] : []),
  ])
  const wordOf = (field: string, value: string): string => {
    const vocabulary = vocabularyOf[field]
    const key = `${vocabulary}.${value}`
    if (vocabulary && i18n.exists(key)) return t(key)
    if (day.test(value) || instant.test(value)) return date(value)
    return names.get(value) ?? (someId.test(value) ? '' : value)
  }
  const said = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'string') return wordOf(field, value)
    if (typeof value === 'number') return number(value)
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
    if (field === 'processes') return processesSaid(value as Scoped[])
    if (Array.isArray(value)) return listed(field, value)
    const parts = Object.entries(value)
      .filter(([inner]) => !untold.has(inner))
      .map(([inner, one]) => said(inner, one))
    return parts.filter(Boolean).join(' · ')
  }
  const listed = (field: string, values: unknown[]): string => {
    const words = values.map((one) => said(field, one)).filter(Boolean)
    return values.length > 6 || (words.join('').length > 300 && values.length > 1)
      ? t('history.entries', { count: values.length })
      : list(words)
  }
  const processesSaid = (processes: readonly Scoped[]): string =>
    list(processes.map(({ processId, clauses }) => `${names.get(processId) ?? '…'} (${clauses.join(', ') || '–'})`))
  return {
    deedOf: (command: string) => t(`deeds.${command.split('.')[1] ?? command}`, { defaultValue: command }),
    fieldsOf: ({ changes }: Entry): Told[] =>
      Object.entries(changes)
        .filter(([field]) => !untold.has(field))
        .sort(([one], [other]) => placeOf(one) - placeOf(other))
        .map(([field, [before, after]]) => ({
          field: t(`fields.${field}`, { defaultValue: field }),
          before: said(field, before),
          after: said(field, after),
        }))
        .filter(({ before, after }) => before !== after),
  }
}

type Scoped = { processId: string; clauses: readonly string[] }

const vocabularyOf: Readonly<Record<string, string>> = {
  state: 'audits:states.audit',
  type: 'audits:types',
  method: 'audits:methods',
  language: 'audits-ui:languages',
  planState: 'audits:states.plan',
  role: 'audits:roles',
}
