import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { answer, type World } from '#platform/server/context.ts'
import { pageFrom, sortingBy } from '#platform/server/database/paging.ts'
import { theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/programme.ts'
import type { ProcessRef } from '../contract/words.ts'
import { monthsOf, standingOf } from '../rules/planning/programme.ts'
import type { ProgrammeRecord } from '../tables.ts'
import { iso, peopleRefs } from './refs.ts'

export const listProgrammes = answer(contract.ListProgrammes, async (world, { sort, search, limit, cursor }) => {
  let query = world.db
    .selectFrom('programme')
    .select(['id', 'version', 'number', 'year', 'title', 'state'])
    .select([
      sql<number>`(select count(*)::int from planned_audit p where p.org_id = programme.org_id and p.programme_id = programme.id
        and p.dropped_because is null)`.as('planned'),
      sql<number>`(select count(*)::int from planned_audit p join audit a on a.org_id = p.org_id and a.planned_audit_id = p.id
        where p.org_id = programme.org_id and p.programme_id = programme.id and a.finished_at is not null)`.as('held'),
    ])
    .where('orgId', '=', world.org)
  if (search) query = query.where(sql<boolean>`fold(number || ' ' || title) like '%' || fold(${search}) || '%'`)
  return pageFrom(world.db, query, { limit, cursor }, sortingBy(sort, ['year', 'number', 'title'], '-year'))
})

type HeldAudit = {
  id: Id
  plannedAuditId: Id | null
  number: string | null
  title: string
  state: string
  from: string | null
}

export const theProgramme = answer(contract.TheProgramme, async (world, { id }) => {
  const programme = await theRecord<ProgrammeRecord>(world, 'programme', id)
  const planned = await plannedAuditsOf(world, id)
  const held = await auditsOf(
    world,
    planned.map((one) => one.id),
  )
  const processes = await allProcesses(world)
  const people = await peopleRefs(world, [programme.authorId, programme.approverId])
  return {
    programme: contract.Programme.parse({
      ...programme,
      author: people.get(programme.authorId),
      approver: programme.approverId ? people.get(programme.approverId) : null,
      approvedAt: iso(programme.approvedAt),
    }),
    plannedAudits: planned.map((one) => ({
      ...one,
      auditId: held.find(({ plannedAuditId }) => plannedAuditId === one.id)?.id ?? null,
    })),
    grid: gridOf(programme.year, planned, held, processes, world.today),
    uncovered: processes.filter(
      (process) => !planned.some((one) => one.droppedBecause === null && one.processIds.includes(process.id)),
    ),
  }
})

type Planned = Omit<contract.PlannedAudit, 'auditId'>

/** Each planned audit stands in its months; the audits it became stand where they were held, one after the other. */
function gridOf(
  year: number,
  planned: readonly Planned[],
  held: readonly HeldAudit[],
  processes: readonly ProcessRef[],
  today: string,
): contract.GridRow[] {
  const cells = planned
    .filter(({ droppedBecause }) => droppedBecause === null)
    .flatMap((one) => {
      const became = held.filter(({ plannedAuditId }) => plannedAuditId === one.id)
      return monthsOf(one.frequency, one.month).map((month, at) => {
        const audit = became[at]
        const cell = {
          month: audit?.from?.startsWith(`${year}-`) ? Number(audit.from.slice(5, 7)) : month,
          plannedAuditId: one.id,
          auditId: audit?.id ?? null,
          number: audit?.number ?? null,
          title: one.title,
          state: audit?.state ?? standingOf(year, month, today),
        }
        return { processIds: one.processIds, cell }
      })
    })
  const rowOf = (process: ProcessRef | null) => ({
    process,
    cells: cells
      .filter(({ processIds }) => (process ? processIds.includes(process.id) : processIds.length === 0))
      .map(({ cell }) => cell)
      .sort((one, other) => one.month - other.month),
  })
  const general = rowOf(null)
  return [...processes.map(rowOf), ...(general.cells.length > 0 ? [general] : [])]
}

export const plannedAuditsOf = ({ db, org }: Pick<World, 'db' | 'org'>, programmeId: Id): Promise<Planned[]> =>
  db
    .selectFrom('plannedAudit')
    .select([
      'id',
      'version',
      'programmeId',
      'title',
      'type',
      'processIds',
      'siteIds',
      'reason',
      'frequency',
      'month',
      'leadId',
      'droppedBecause',
    ])
    .where('orgId', '=', org)
    .where('programmeId', '=', programmeId)
    .orderBy('month')
    .orderBy('id')
    .execute()

async function auditsOf({ db, org }: World, plannedIds: readonly Id[]): Promise<HeldAudit[]> {
  if (plannedIds.length === 0) return []
  return db
    .selectFrom('audit')
    .select(['id', 'plannedAuditId', 'number', 'title', 'state', 'from'])
    .where('orgId', '=', org)
    .where('plannedAuditId', 'in', [...plannedIds])
    .where('state', '<>', 'cancelled')
    .orderBy('from')
    .orderBy('id')
    .execute()
}

const allProcesses = ({ db, org }: World): Promise<ProcessRef[]> =>
  db
    .selectFrom('process')
    .select(['id', 'code', 'nameEn', 'nameAr', 'ownerId'])
    .where('orgId', '=', org)
    .where('state', '=', 'active')
    .orderBy('code')
    .limit(500)
    .execute()
