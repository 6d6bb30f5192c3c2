import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { apart } from '#kernel/direction.ts'
import type { HistoryOf } from '#kernel/platform-contract.ts'
import { ask } from '#platform/browser/asking/api.ts'
import { keyOf, useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import { ListSites, ThePerson } from '../../contract.ts'
import { useNamed } from '../named.ts'
import { idsIn } from './ids-in.ts'

export type Entry = OutputOf<typeof HistoryOf>['rows'][number]
export type Told = { field: string; before: string; after: string }

/** How a module tells its own records: each module names its fields and deeds in its texts. */
export type HistoryWords = {
  module: string
  /** The texts a field's value is said in: `{ state: 'actions:states' }`; inside a value: `'evidence.kind'`. */
  vocabulary: Readonly<Record<string, string>>
  /** Where a field is called otherwise than elsewhere in its module: `{ ownerId: 'implementation:fields.owner' }`. */
  labels?: Readonly<Record<string, string>>
  /** Fields that hold a person. */
  people?: readonly string[]
  /** What else is known by id. */
  names?: ReadonlyMap<string, string>
  /** Kept for the machine; a reader learns nothing from them. */
  untold?: readonly string[]
  /** A value only the module can say. */
  say?: (field: string, value: unknown) => string | undefined
}

const neverTold = ['id', 'version', 'orgId', 'searchText', 'fileId', 'link']
const first = ['state', 'stateReason', 'number', 'title', 'description', 'statement', 'planState']
const placeOf = (field: string) => (first.includes(field) ? first.indexOf(field) : first.length)
const someId = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const dayOrInstant = /^\d{4}-\d\d-\d\d(T|$)/

/** A deed and its fields as a person would tell them. */
export function useTelling(words: HistoryWords, entries: readonly Entry[]) {
  const { t, i18n } = useTranslation('identity-ui')
  const { date, number, list } = useFormats()
  const named = useNamed()
  const known = useKnown(words.people, entries)
  const untold = new Set([...neverTold, ...(words.untold ?? [])])
  const { module } = words

  const labelOf = (field: string): string => {
    const own = words.labels?.[field]
    if (own) return t(own)
    const stem = field.replace(/Ids?$/, '')
    const keys = [field, stem].flatMap((name) => [`${module}-ui:fields.${name}`, `${module}:fields.${name}`])
    return t(keys, { defaultValue: '' })
  }
  const wordOf = (path: string, value: string): string => {
    const vocabulary = words.vocabulary[path] ?? words.vocabulary[path.split('.').at(-1) ?? '']
    const key = `${vocabulary}.${value}`
    if (vocabulary && i18n.exists(key)) return t(key)
    if (dayOrInstant.test(value)) return date(value)
    const one = known.get(value)
    return words.names?.get(value) ?? (one ? named(one) : someId.test(value) ? '' : value)
  }
  const said = (path: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    const own = words.say?.(path, value)
    if (own !== undefined) return own
    if (typeof value === 'string') return wordOf(path, value)
    if (typeof value === 'number') return number(value)
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no')
    return Array.isArray(value) ? listed(path, value) : parts(path, value)
  }
  const listed = (path: string, values: readonly unknown[]): string => {
    const each = values.map((one) => said(path, one)).filter(Boolean)
    return values.length > 6 || (each.join('').length > 300 && values.length > 1)
      ? t('history.entries', { count: values.length })
      : each.some((one) => one.length > 60)
        ? each.join('\n')
        : list(each.map(apart))
  }
  /** What has many parts names each of them, line by line. */
  const parts = (path: string, value: object): string => {
    const told = Object.entries(value)
      .filter(([inner]) => !untold.has(inner))
      .map(([inner, one]) => [labelOf(inner), said(`${path}.${inner}`, one)] as const)
      .filter(([, one]) => one !== '')
    return told.length > 4
      ? told.map(([label, one]) => (label ? `${label}: ${apart(one)}` : one)).join('\n')
      : told.map(([, one]) => one).join(' · ')
  }
  return {
    /** Under the name they had then, in the language of the page as long as it is still theirs. */
    actorOf: ({ actor }: Entry): string => {
      const now = known.get(actor.id)
      return now && [now.nameEn, now.nameAr].includes(actor.name) ? named(now) : actor.name
    },
    deedOf: ({ command }: Entry): string => {
      const [namespace = '', deed = ''] = command.split('.')
      return t([`${namespace}-ui:deeds.${deed}`, `${namespace}:deeds.${deed}`, 'history.changed'])
    },
    fieldsOf: ({ changes, reason }: Entry): Told[] =>
      Object.entries(changes)
        .filter(([field, [, after]]) => !untold.has(field) && (after === null || after !== reason))
        .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
        .map(([field, [before, after]]) => ({
          field: labelOf(field) || field,
          before: said(field, before),
          after: said(field, after),
        }))
        .filter(({ before, after }) => before !== after),
  }
}

type Named = { id: string; nameEn: string; nameAr: string }

/** The people and sites the entries speak of. */
function useKnown(people: readonly string[] = [], entries: readonly Entry[]): ReadonlyMap<string, Named> {
  const may = useMay()('identity.read')
  const sites = useAsk(ListSites, { limit: 200 }, { when: may }).data?.rows ?? []
  // What the house did itself was done by nobody.
  const actors = entries.flatMap(({ actor }) => (actor.capacity === 'system' ? [] : [actor.id]))
  const ids = new Set([...idsIn(entries, people), ...actors].filter((id) => someId.test(id)))
  const found = useQueries({
    queries: [...ids].map((id) => ({
      queryKey: keyOf(ThePerson, { id }),
      queryFn: () => ask(ThePerson, { id }),
      enabled: may,
    })),
  })
  const persons = found.flatMap(({ data }) => (data ? [data] : []))
  return new Map([...sites, ...persons].map((one) => [one.id, one]))
}
