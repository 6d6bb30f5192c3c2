import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'

type View = Record<string, unknown>
const withoutEmpty = (view: View): View =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined && value !== '' && value !== null))

/**
 * What is seen is kept in the address: filters, sorting, the open record, the tab. So reload, back and sharing work.
 * `const [view, show] = useView<{ search?: string; open?: string }>()`, then `show({ open: id })`.
 */
export function useView<V extends View>(): [Partial<V>, (change: Partial<V>, words?: { replace?: boolean }) => void] {
  const view = useSearch({ strict: false }) as Partial<V>
  const navigate = useNavigate()
  const show = useCallback(
    (change: Partial<V>, { replace = false }: { replace?: boolean } = {}) =>
      void navigate({
        to: '.',
        search: ((before: View) => withoutEmpty({ ...before, ...change })) as never,
        replace,
        resetScroll: false,
      }),
    [navigate],
  )
  return [view, show]
}

/** The value of `$id` in `/audits/$id`. */
export const usePathValue = (name: string): string =>
  (useParams({ strict: false }) as Record<string, string>)[name] ?? ''

export type RegisterView = { search?: string; sort?: string; cursor?: string; limit?: number; open?: string }

/** How a person looks at a register: what is asked of the query, and what the grid needs to turn the page. */
export function useRegisterView<V extends RegisterView = RegisterView>(limit = 50) {
  const [view, show] = useView<V>()
  const earlier = useRef<(string | undefined)[]>([])
  useEffect(() => {
    if (!view.cursor) earlier.current = [] // also when one came back by the browser's own button
  }, [view.cursor])
  const toFirstPage = () => {
    earlier.current = []
  }
  return {
    view,
    asked: {
      limit: view.limit ?? limit,
      ...(view.cursor ? { cursor: view.cursor } : {}),
      ...(view.sort ? { sort: view.sort } : {}),
      ...(view.search ? { search: String(view.search) } : {}),
    },
    show,
    /** For filters, sorting and searching: begins again at the first page. */
    narrow: (change: Partial<V>) => {
      toFirstPage()
      show({ ...change, cursor: undefined } as Partial<V>, { replace: true })
    },
    /** Spread onto the grid: `<DataGrid {...register.paging(data)} />`. */
    paging: (page: { next: string | null; total: number } | undefined) => ({
      total: page?.total ?? 0,
      first: earlier.current.length * (view.limit ?? limit) + 1,
      sort: view.sort,
      onSort: (sort: string | undefined) => {
        toFirstPage()
        show({ sort, cursor: undefined } as Partial<V>, { replace: true })
      },
      onNext: page?.next
        ? () => {
            earlier.current.push(view.cursor)
            show({ cursor: page.next } as Partial<V>)
          }
        : undefined,
      onPrevious: view.cursor
        ? () => show({ cursor: earlier.current.pop() } as Partial<V>) // after a reload the way back is the first page
        : undefined,
    }),
  }
}
