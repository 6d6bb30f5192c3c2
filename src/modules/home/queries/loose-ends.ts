import { sql } from 'kysely'
import { addMonths, type CalendarDate } from '#kernel/dates.ts'
import type { LinkEnd } from '#kernel/records/links.ts'
import { isVisible } from '#modules/documents/queries/eyes.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { leftOutOfScope } from '#modules/implementation/queries/clause-facts.ts'
import { covers } from '#modules/implementation/rules/editions.ts'
import { clauseId } from '#modules/standards/queries/links.ts'
import { type Clause, type Edition, requirementClauses, within } from '#modules/standards/rules.ts'
import { answer, type World } from '#platform/server/context.ts'
import { type LooseEnd, LooseEnds } from '../contract/thread.ts'
import { lastShown } from './evidence.ts'

type Row = LinkEnd & { since: CalendarDate | null }
type Group = { key: LooseEnd; count: number; of: number; rows: Row[] }

/** What exists is judged by all there is; what is listed, by what the reader may see. */
export const looseEnds = answer(LooseEnds, async (world, { months }) => {
  const { edition } = await world.ask(TheOrganisation, {})
  const asked = await requirementsOf(world, edition)
  const groups = [
    await clausesWithout(world, 'document', edition, asked),
    await clausesWithout(world, 'process', edition, asked),
    await processesNotAudited(world, addMonths(world.today, -Number(months))),
    await withoutEvidence(world, edition, asked),
    await notAcknowledged(world),
    await notTaught(world),
  ]
  return { edition, groups }
})

/** What the standard asks of this organisation: not what its approved scope has justified away. */
async function requirementsOf(world: World, edition: Edition): Promise<Clause[]> {
  const left = await leftOutOfScope(world, edition)
  return requirementClauses(edition).filter(({ number }) => !left.some((one) => within(number, one)))
}

const clauseRow = (edition: Edition, { number, label }: Clause, since: CalendarDate | null = null): Row => ({
  record: 'clause',
  id: clauseId(edition, number),
  number,
  titleEn: label.en,
  titleAr: label.ar,
  state: null,
  since,
})

const holders = {
  document: { key: 'clauses-without-document', state: 'effective' },
  process: { key: 'clauses-without-process', state: 'active' },
} as const

async function clausesWithout(
  { db, org }: World,
  holder: keyof typeof holders,
  edition: Edition,
  asked: readonly Clause[],
): Promise<Group> {
  const { key, state } = holders[holder]
  const { rows } = await sql<{ clause: string }>`select distinct c as clause
    from ${sql.table(holder)} holder, unnest(holder.clauses) c where holder.org_id = ${org} and holder.state = ${state}`.execute(
    db,
  )
  const named = rows.map(({ clause }) => clause)
  const bare = asked.filter(({ number }) => !named.some((one) => within(number, one)))
  return { key, count: bare.length, of: asked.length, rows: bare.map((one) => clauseRow(edition, one)) }
}

async function processesNotAudited({ db, org }: World, since: CalendarDate): Promise<Group> {
  const { rows } = await sql<Row & { isOpen: boolean }>`
    select 'process' as record, p.id, p.code as number, p.name_en as title_en, p.name_ar as title_ar, p.state,
      held.last::text as since, coalesce(held.last < ${since}::date, true) as is_open
    from process p left join (
      select s.process_id, max(coalesce(a."to", a.finished_at::date)) as last from audit_process s
        join audit a on a.org_id = s.org_id and a.id = s.audit_id
        where s.org_id = ${org} and a.finished_at is not null and a.state <> 'cancelled' group by s.process_id
    ) held on held.process_id = p.id
    where p.org_id = ${org} and p.state = 'active' order by held.last nulls first, p.code`.execute(db)
  const open = rows.filter(({ isOpen }) => isOpen).map(({ isOpen: _, ...row }) => row)
  return { key: 'processes-not-audited', count: open.length, of: rows.length, rows: open.slice(0, 200) }
}

async function withoutEvidence(world: World, edition: Edition, asked: readonly Clause[]): Promise<Group> {
  const shown = await lastShown(world)
  const since = addMonths(world.today, -12)
  const lastOf = ({ number }: Clause): CalendarDate | null =>
    shown
      .filter((one) => covers([one.clause], one.edition, number, edition))
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  const rows = asked.map((one) => ({ one, last: lastOf(one) })).filter(({ last }) => last === null || last < since)
  return {
    key: 'requirements-without-evidence',
    count: rows.length,
    of: asked.length,
    rows: rows.map(({ one, last }) => clauseRow(edition, one, last)),
  }
}

async function notAcknowledged(world: World): Promise<Group> {
  const { rows } = await sql<Row & { isOpen: boolean }>`
    select 'document' as record, document.id, document.number, document.title_en, document.title_ar, document.state,
      document.effective_since::text as since, not exists (select from acknowledgement k where k.org_id = document.org_id
        and k.revision_id = document.effective_revision_id and k.state = 'acknowledged') as is_open
    from document where document.org_id = ${world.org} and document.state = 'effective' and ${isVisible(world)}
    order by document.effective_since, document.id`.execute(world.db)
  const open = rows.filter(({ isOpen }) => isOpen).map(({ isOpen: _, ...row }) => row)
  return { key: 'documents-without-acknowledgement', count: open.length, of: rows.length, rows: open.slice(0, 200) }
}

/** In force, and nobody was asked to read it, and no training teaches it. */
async function notTaught(world: World): Promise<Group> {
  const { rows } = await sql<Row & { isOpen: boolean }>`
    select 'document' as record, document.id, document.number, document.title_en, document.title_ar, document.state,
      document.effective_since::text as since, not exists (select from acknowledgement k where k.org_id = document.org_id
        and k.revision_id = document.effective_revision_id and k.state <> 'lapsed')
      and not exists (select from training t where t.org_id = document.org_id and document.id = any(t.document_ids)
        and t.state <> 'cancelled') as is_open
    from document where document.org_id = ${world.org} and document.state = 'effective' and ${isVisible(world)}
    order by document.effective_since, document.id`.execute(world.db)
  const open = rows.filter(({ isOpen }) => isOpen).map(({ isOpen: _, ...row }) => row)
  return { key: 'documents-without-training', count: open.length, of: rows.length, rows: open.slice(0, 200) }
}
