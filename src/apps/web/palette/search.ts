import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#kernel/contract.ts'
import type { Search } from '#kernel/platform-contract.ts'
import { get } from '#platform/browser/asking/api.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'

export type Hit = OutputOf<typeof Search>['rows'][number]

/** Any record by number or words, in both languages; the first letter alone says too little. */
export function useHits(words: string, may: boolean) {
  const { language } = useTranslation().i18n
  const asked = words.trim()
  const enough = may && asked.length > 1
  const { data, isFetching } = useQuery<{ rows: Hit[] }, Problem>({
    queryKey: ['platform', 'platform.search', asked, language],
    queryFn: ({ signal }) =>
      get(`/search?${new URLSearchParams({ words: asked.slice(0, 200), limit: '8', language })}`, signal),
    enabled: enough,
    placeholderData: keepPreviousData,
  })
  return { hits: enough ? (data?.rows ?? []) : [], searching: enough && isFetching }
}
