import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { World } from '../context.ts'

/** They tell of files, and keep none. */
const tellers = ['file', 'file_text', 'file_words', 'history', 'deed', 'search_entry', 'mail', 'signature']

/** What names a file and has let go of it, by table; the row is called `t`. */
export type LetGo = Readonly<Record<string, RawBuilder<boolean>>>

const names = '[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/**
 * Which of those files something of the organisation still refers to, by their id or by their bytes. Every table is asked for whatever it
 * says anywhere, so that a new one cannot be forgotten.
 */
export async function filesInUse(
  { db, org }: Pick<World, 'db' | 'org'>,
  ids: readonly Id[],
  letGo: LetGo = {},
): Promise<Set<Id>> {
  const { rows: tables } = await sql<{ name: string }>`select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')
      and c.relname <> all(${tellers}::text[]) order by c.relname`.execute(db)
  const used = new Set<Id>()
  for (const { name } of tables) {
    const open = ids.filter((id) => !used.has(id))
    if (open.length === 0) break
    const { rows } = await sql<{ id: Id }>`
      with said as materialized (select distinct word[1] as word from ${sql.table(name)} t, regexp_matches(t::text, ${names}, 'g') word
        where t.org_id = ${org} and not coalesce(${letGo[name] ?? sql`false`}, false))
      select id from file where org_id = ${org} and id = any(${open}::uuid[])
        and (id::text in (select word from said) or sha256 in (select word from said))`.execute(db)
    for (const { id } of rows) used.add(id)
  }
  return used
}
