import type pg from 'pg'

/** The columns of every table of an organisation, as the product names them, without `orgId`. */
export type Columns = ReadonlyMap<string, readonly string[]>

export const tableOf = (record: string): string =>
  record.replaceAll('-', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
/** The table as the product names it. */
export const nameOf = (record: string): string => fieldOf(tableOf(record))
const fieldOf = (column: string): string => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

export async function columnsOf(client: pg.ClientBase): Promise<Columns> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns where table_schema = 'public' group by 1 having bool_or(column_name = 'org_id')`,
  )
  return new Map(rows.map((row) => [row.table, row.columns.filter((name) => name !== 'org_id').map(fieldOf)]))
}
