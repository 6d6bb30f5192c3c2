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
