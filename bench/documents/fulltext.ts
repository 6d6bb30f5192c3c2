import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { appConnection } from '#platform/server/database/migrate.ts'
import { type Figure, median, quantile, timed } from '../figure.ts'
import type { Scratch } from '../scratch.ts'

const documents = 20_000
const batch = 500

/** The words of our own handbook, the commonest first: drawn by Zipf's law they make texts of any length. */
function vocabulary(language: 'en' | 'ar'): string[] {
  const folder = join(import.meta.dirname, '../../docs/handbook', language)
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join(' ')
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(language === 'en' ? /[a-z]{3,}/gi : /[\u0621-\u064a]{3,}/g))
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
}

let seed = 20_000
const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
const drawn = (words: readonly string[]): string => words[Math.floor(words.length ** random()) - 1] ?? ''
const saying = (words: readonly string[], count: number): string =>
  Array.from({ length: count }, (_, at) => drawn(words) + (at % 12 === 11 ? '.\n' : '')).join(' ')

/** Most are some pages in both languages, every fortieth is a manual. */
function textOf(number: number, [en, ar]: readonly [string[], string[]]): string {
  const length = number % 40 === 0 ? 2500 : 300
  const rare = number % 2000 === 7 ? ' zirconium ' : number % 100 === 7 ? ' passivation ' : ' '
  return `${saying(en, length)}${rare}F-${1000 + number} §${number % 10}.${number % 7}\n${saying(ar, length)}`
}

const insert = {
  document: `insert into document (org_id, id, number, title_en, title_ar, type_id, owner_id, created_by, confidentiality, language, distribution,
      state, effective_revision_id, effective_revision, effective_since)
    select $1, id, number, title, 'إجراء ' || number, $2, $3, $3, case when place % 10 = 0 then 'restricted' else 'internal' end, 'both',
      '{"everyone":true,"roles":[],"processIds":[],"siteIds":[],"personIds":[]}', 'effective', revision, 1, date '2026-01-01'
    from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[]) with ordinality d (id, revision, number, title, place)`,
  revision: `insert into document_revision (org_id, id, document_id, revision, state, author_id, title_en, title_ar, content, content_hash, created_at)
    select $1, revision, id, 1, 'effective', $2, '', '', '{}', 'x', now() from unnest($3::uuid[], $4::uuid[]) d (id, revision)`,
  entry: `insert into search_entry (org_id, record, record_id, number, title, title_ar, words, body, state, updated_at)
    select $1, 'document', id, number, title, 'إجراء ' || number, '', body, 'effective', now() - place * interval '1 minute'
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) with ordinality d (id, number, title, body, place)`,
}

async function fill({ sql, org, personId }: Scratch, words: readonly [string[], string[]]): Promise<void> {
  const typeId = crypto.randomUUID()
  await sql.query(
    `insert into document_type (org_id, id, kind, prefix, name_en, name_ar, digits, first_number, sequence, confidentiality, state)
     values ($1, $2, 'document', 'PRO', 'Procedure', 'إجراء', 5, 1, 'parallel', 'internal', 'active')`,
    [org, typeId],
  )
  for (let from = 0; from < documents; from += batch) {
    const numbers = Array.from({ length: batch }, (_, at) => from + at)
    const [ids, revisions] = [numbers.map(() => crypto.randomUUID()), numbers.map(() => crypto.randomUUID())]
    const [said, titles] = [numbers.map((one) => `PRO-${one}`), numbers.map(() => saying(words[0], 4))]
    await sql.query('begin')
    await sql.query(insert.document, [org, typeId, personId, ids, revisions, said, titles])
    await sql.query(insert.revision, [org, personId, ids, revisions])
    await sql.query(insert.entry, [org, ids, said, titles, numbers.map((one) => textOf(one, words))])
    await sql.query('commit')
  }
  await sql.query('vacuum analyze search_entry')
  await sql.query('analyze document')
}

/** The least that could be done: one word, one index, the newest twenty. */
const bare = `select record_id, number, title from search_entry where org_id = $1 and body_lexemes @@ $2::tsquery order by updated_at desc limit 20`

/**
 * What twenty thousand documents say, in both languages, asked by rare, middling and frequent words, by two words and by codes: our
 * server's time, with what the reader may see and where it stands in the text; beside the statement alone that finds one word.
 */
export async function fulltext(scratch: Scratch): Promise<Figure[]> {
  const words = [vocabulary('en'), vocabulary('ar')] as const
  await fill(scratch, words)
  const [en, ar] = words
  /** The word so far down from the commonest. */
  const at = (list: readonly string[], share: number) => list[Math.floor(list.length * share)] ?? ''
  const asked: Record<string, string[]> = {
    rare: ['zirconium', 'F-7777', 'F-12345', 'zirconiums'],
    middling: ['passivation', at(en, 0.9), at(ar, 0.9), at(ar, 0.5)],
    frequent: [en[12] ?? '', ar[9] ?? '', en[40] ?? '', ar[45] ?? ''],
    'two words': [
      `passivation ${en[30]}`,
      `${ar[20]} ${at(ar, 0.3)}`,
      `${at(en, 0.2)} ${at(ar, 0.2)}`,
      `${en[5]} ${en[9]}`,
    ],
    absent: ['xylophone', 'زنجبيل'],
  }
  const baseline = median(await bareTimes(scratch, ['zirconium:*', 'passiv:*', 'document:*', 'audit:*']))
  const { elapsed, get, fetchAway, close } = await scratch.serve()
  const times = new Map<string, number[]>()
  for (const [kind, some] of Object.entries(asked)) {
    const begun = elapsed.length
    for (const one of some) await found(get, one, kind)
    for (let run = 0; run < 25; run++) for (const one of some) await fetchAway(addressOf(one))
    times.set(kind, elapsed.slice(begun + some.length * 5))
  }
  await close()
  const all = [...times.values()].flat()
  const name = 'full-text search in 20,000 documents, server time'
  return [
    { name: `${name} p50, beside the 50 ms we promise`, ours: median(all), baseline: 50, unit: 'ms', reach: 1 },
    {
      name: `${name} p95, beside the 50 ms we promise of the p50`,
      ours: quantile(all, 0.95),
      baseline: 50,
      unit: 'ms',
      reach: 4,
    },
    { name: `${name} p50, beside the bare SQL for one word`, ours: median(all), baseline, unit: 'ms', reach: 10 },
    ...[...times].map(([kind, some]) => ({
      name: `${name} p50: ${kind}`,
      ours: median(some),
      baseline: 50,
      unit: 'ms',
      reach: 1,
    })),
  ]
}

const addressOf = (words: string) => `/api/search?words=${encodeURIComponent(words)}&limit=20`

async function found(get: (path: string) => Promise<Response>, words: string, kind: string): Promise<void> {
  const { rows } = (await (await get(addressOf(words))).json()) as { rows: { snippet: unknown }[] }
  if ((kind === 'absent') !== (rows.length === 0)) throw new Error(`${kind}: "${words}" finds ${rows.length}`)
}

async function bareTimes({ owner, org }: Scratch, queries: readonly string[]): Promise<number[]> {
  const app = new pg.Client(appConnection(owner))
  await app.connect()
  await app.query(`select set_config('app.org', $1, false)`, [org])
  const times = await timed(100, (run) =>
    app.query({ name: 'bare', text: bare, values: [org, queries[run % queries.length]] }),
  )
  await app.end()
  return times
}
