import { sql } from 'kysely'

const inSql = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)

/**
 * Rows of one shape, to be inserted by one statement whose text is the same however many they are: the server keeps one plan for it.
 * What a column holds as JSON is given as it is, not as text.
 */
export function manyRows(table: string, rows: readonly object[]) {
  const names = Object.keys(rows[0] ?? {})
  const named = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [inSql(name), value])))
  return {
    columns: sql.join(names.map((name) => sql.ref(name))),
    source: sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(named, wellFormed)}::json)`,
    replaced: sql.join(names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)),
  }
}
