import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { keep, keptList } from '#platform/browser/kept.ts'
import { recordAt } from '#platform/browser/page/record-path.ts'

export type RecentRecord = { record: string; id: string; number: string | null; title: string }

const howMany = 8
const isRecent = (one: unknown): one is RecentRecord => {
  const record = one as Partial<RecentRecord> | null
  return typeof record?.record === 'string' && typeof record.id === 'string' && typeof record.title === 'string'
}

export const recentRecords = (personId: string): readonly RecentRecord[] =>
  keptList(`recent.${personId}`).filter(isRecent)

const remember = (personId: string, record: RecentRecord) => {
  const others = recentRecords(personId).filter((one) => one.id !== record.id)
  keep(`recent.${personId}`, JSON.stringify([record, ...others].slice(0, howMany)))
}

/** Keeps the records one looks at, as the pages know them; `catchUp` adds the one that is shown right now. */
export function useRecentRecords(personId: string | undefined): { catchUp: () => void } {
  const queries = useQueryClient()
  const { language } = useTranslation().i18n
  const path = useRouterState({ select: (state) => state.location.pathname })
  const open = useRouterState({ select: (state) => (state.location.search as { open?: unknown }).open })
  const catchUp = useCallback(() => {
    const here = recordAt(path, open)
    const known = here && knownOf(queries, here.id, language)
    if (personId && here && known) remember(personId, { ...here, ...known })
  }, [queries, path, open, personId, language])
  useEffect(() => catchUp, [catchUp]) // when one leaves, the page has long been answered
  return { catchUp }
}

type Told = Record<string, unknown>

/** What any answer has already said about a record: its number and what it is called. */
export function knownOf(
  queries: QueryClient,
  id: string,
  language: string,
): Pick<RecentRecord, 'number' | 'title'> | undefined {
  for (const [, answer] of queries.getQueriesData({}))
    for (const told of recordsIn(answer)) {
      const title = told['id'] === id && calledBy(told, language)
      if (title) return { number: textOf(told['number'] ?? told['code']) ?? null, title }
    }
  return undefined
}

const isObject = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record itself, the one it holds under its name, or the rows of a register. */
function recordsIn(answer: unknown): Told[] {
  if (!isObject(answer)) return []
  const rows = Array.isArray(answer['rows']) ? answer['rows'].filter(isObject) : []
  return [answer, ...Object.values(answer).filter(isObject), ...rows]
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const calledBy = (told: Told, language: string): string | undefined =>
  ['title', 'statement', 'description', ...(language === 'ar' ? ['nameAr', 'nameEn'] : ['nameEn', 'nameAr'])]
    .map((key) => textOf(told[key]))
    .find(Boolean)
    ?.split('\n', 1)[0]
