import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import { LinksOf, LooseEnds } from '#modules/home/contract/thread.ts'
import { appConnection } from '#platform/server/database/migrate.ts'
import { type Figure, median, timed } from './figure.ts'
import type { Scratch } from './scratch.ts'

const [processes, documents, audits] = [500, 2_000, 200]

const fill = [
  `insert into process (org_id, id, code, name_en, name_ar, owner_id, clauses, state)
    select $1, gen_random_uuid(), 'P-' || n, 'Process ' || n, 'عملية ' || n, $2, array[(4 + n % 7) || '.' || (1 + n % 3)], 'active'
    from generate_series(1, ${processes}) n`,
  `insert into document_type (org_id, id, kind, prefix, name_en, name_ar, digits, first_number, sequence, confidentiality, state)
    values ($1, $3, 'document', 'THR', 'Procedure', 'إجراء', 5, 1, 'parallel', 'internal', 'active')`,
  `insert into document (org_id, id, number, title_en, title_ar, type_id, owner_id, created_by, confidentiality, language, distribution,
      state, effective_revision_id, effective_revision, effective_since, clauses, process_ids)
    select $1, gen_random_uuid(), 'THR-' || n, 'Procedure ' || n, 'إجراء ' || n, $3, $2, $2, case when n % 10 = 0 then 'restricted' else 'internal' end,
      'both', '{"everyone":true,"roles":[],"processIds":[],"siteIds":[],"personIds":[]}', 'effective', gen_random_uuid(), 1, date '2026-01-01',
      array[(4 + n % 7) || '.' || (1 + n % 3)], array[p.id]
    from generate_series(1, ${documents}) n
      join (select id, row_number() over (order by code) as place from process where org_id = $1) p on p.place = 1 + n % ${processes}`,
  `insert into document_revision (org_id, id, document_id, revision, state, author_id, title_en, title_ar, content, content_hash, created_at)
    select $1, effective_revision_id, id, 1, 'effective', $2, '', '', '{}', 'x', now() from document where org_id = $1 and type_id = $3`,
  `insert into acknowledgement (org_id, id, document_id, revision_id, revision, person_id, state, assigned_on)
    select $1, gen_random_uuid(), id, effective_revision_id, 1, $2, 'assigned', date '2026-01-02' from document
    where org_id = $1 and type_id = $3 and number like '%7'`,
  `insert into audit (org_id, id, number, type, title, state, edition, method, language, proposed_by, "from", "to", finished_at)
    select $1, gen_random_uuid(), 'THR-A-' || n, 'first-party', 'Audit ' || n, 'closed', '9001:2015', 'on-site', 'en', $2,
      date '2024-01-01' + n, date '2024-01-02' + n, timestamptz '2024-01-02' + n * interval '1 day' from generate_series(1, ${audits}) n`,
  `insert into audit_process (org_id, audit_id, process_id, clauses, position)
    select $1, a.id, p.id, p.clauses, 1
    from (select id, row_number() over (order by number) as place from audit where org_id = $1 and number like 'THR-A-%') a
      join (select id, clauses, row_number() over (order by code) as place from process where org_id = $1) p on (p.place - 1) % ${audits} = a.place - 1`,
  `insert into audit_question (org_id, id, audit_id, position, source, text_en, text_ar, clause, process_id, grade, answered_by, answered_at)
    select $1, gen_random_uuid(), s.audit_id, n, 'clause', 'Is it so?', 'هل الأمر كذلك؟', s.clauses[1], s.process_id, 'conform', $2, now()
    from audit_process s, generate_series(1, 10) n where s.org_id = $1`,
]

/** What our answers cannot do without: the records themselves, each read once by its key. */
const bare = {
  links: `select c.*, p.* from process c, lateral (select d.id, d.number, d.title_en, d.title_ar, d.state from document d
    where d.org_id = c.org_id and c.id = any(d.process_ids) limit 120) p where c.org_id = $1 and c.id = $2`,
  loose: `select document.id, document.number, document.title_en, document.title_ar, document.state,
      exists (select from acknowledgement k where k.org_id = document.org_id and k.revision_id = document.effective_revision_id) as asked
    from document where document.org_id = $1 and document.state = 'effective'`,
}

/** The thread of a process two steps far, and where the thread ends too early, in an organisation that has been at it for years. */
export async function thread({ owner, house, sql, org, person, personId }: Scratch): Promise<Figure[]> {
  const typeId = newId()
  const [whose, who, type] = [org, personId, typeId].map((id) => `'${id}'::uuid`)
  const named: Record<string, string | undefined> = { $1: whose, $2: who, $3: type }
  await sql.query('begin')
  for (const text of fill) await sql.query(text.replaceAll(/\$\d/g, (place) => named[place] ?? place))
  await sql.query('commit')
  await sql.query('analyze')
  const visit = { actor: person, org }
  const { rows } = await sql.query<{ id: string }>('select id from process where org_id = $1 order by code limit 20', [
    org,
  ])
  const startOf = (run: number) => ({ record: 'process', id: rows[run % rows.length]?.id ?? '' })
  const { nodes } = await house.door.look(LinksOf, startOf(0), visit)
  if (nodes.length < 5) throw new Error(`the thread has ${nodes.length} records`)

  const app = new pg.Client(appConnection(owner))
  await app.connect()
  await app.query(`select set_config('app.org', $1, false)`, [org])
  const alone = (name: keyof typeof bare, values: (run: number) => unknown[]) =>
    timed(60, (run) => app.query({ name, text: bare[name], values: values(run) }))
  const bareLinks = median(await alone('links', (run) => [org, startOf(run).id]))
  const bareLoose = median(await alone('loose', () => [org]))
  await app.end()

  const links = median(await timed(60, (run) => house.door.look(LinksOf, startOf(run), visit)))
  const loose = median(await timed(60, () => house.door.look(LooseEnds, {}, visit)))
  const among = `${processes} processes, ${documents} documents, ${audits} audits`
  return [
    { name: `links of a process among ${among}, p50`, ours: links, baseline: bareLinks, unit: 'ms', reach: 60 },
    { name: 'loose ends of that organisation, p50', ours: loose, baseline: bareLoose, unit: 'ms', reach: 20 },
  ]
}
