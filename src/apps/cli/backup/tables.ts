import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { TablePart } from './manifest.ts'

type Described = { schema: 'public' | 'auth'; table: string; columns: string[]; key: string[] }

const described = `
  select n.nspname as schema, c.relname as table,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as part (attnum, place)
      join pg_attribute a on a.attnum = part.attnum
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by part.place) as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'auth') and c.relkind = 'r' and (n.nspname, c.relname) <> ('public', 'migration')
  order by 1, 2`

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const nameOf = ({ schema, table }: Pick<Described, 'schema' | 'table'>): string =>
  `${quoted(schema)}.${quoted(table)}`

/** Every table as text, in the order of its key: the same rows give the same bytes. What is computed from other columns is left out. */
export async function copyTables(client: pg.ClientBase, folder: string): Promise<TablePart[]> {
  const { rows } = await client.query<Described>(described)
  const parts: TablePart[] = []
  for (const one of rows) parts.push(await copyTable(client, one, folder))
  return parts
}

async function copyTable(client: pg.ClientBase, one: Described, folder: string): Promise<TablePart> {
  const { schema, table, columns, key } = one
  const name = `tables/${schema}.${table}`
  const order = key.length > 0 ? ` order by ${key.map(quoted).join(', ')}` : ''
  const hash = createHash('sha256')
  let [bytes, rows] = [0, 0]
  const measure = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      bytes += part.length
      for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) rows++
      done(null, part)
    },
  })
  const stream = client.query(
    copyTo(`copy (select ${columns.map(quoted).join(', ')} from ${nameOf(one)}${order}) to stdout`),
  )
  await pipeline(stream, measure, createWriteStream(join(folder, `${schema}.${table}`), { mode: 0o600 }))
  return { name, schema, table, columns, rows, bytes, sha256: hash.digest('hex') }
}
