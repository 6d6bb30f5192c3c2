import { z } from 'zod'

/** What every register asks for: at most 200 rows from a cursor on, sorted, with a search text. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
  sort: z.string().max(40).optional(),
  search: z.string().max(200).optional(),
}

/** A page of a register: its rows, where the next one begins, and how many there are in all (counted up to 1,000). */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().nullable(), total: z.number().int() })

export type Page = { rows: readonly unknown[]; next: string | null }

/** As many rows as are ever read of one register at once. */
export const mostRows = 5000

/** One page that holds the rows of all, in their order, up to 5,000 rows. `pageFrom` reads one page. */
export async function everyPage<P extends Page>(
  pageFrom: (from: { limit: 200; cursor?: string }) => Promise<P>,
): Promise<P> {
  let page = await pageFrom({ limit: 200 })
  const rows = [...page.rows]
  while (page.next && rows.length < mostRows) {
    page = await pageFrom({ limit: 200, cursor: page.next })
    rows.push(...page.rows)
  }
  return { ...page, rows }
}
