import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { WorkItem } from '#kernel/records/work.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Eyes } from '#platform/server/finding/searching.ts'
import { contentHash } from '#platform/server/signing/signatures.ts'
import { ListMaps, MapLine, ProcessMap, TheMap } from '../contract/maps.ts'
import { seesDrafts } from '../rules/maps.ts'

type Looking = Pick<World, 'db' | 'org' | 'actor'>

/** Readers see what is published; those who write and approve see every revision. */
const visible = ({ db, org, actor }: Looking) => {
  const maps = db.selectFrom('processMap').where('processMap.orgId', '=', org)
  return seesDrafts(actor.roles) && !actor.scope ? maps : maps.where('processMap.state', '=', 'published')
}

export const eyesOf: Readonly<Record<string, Eyes>> = {
  async 'process-map'(world, ids) {
    const found = await visible(world)
      .select('processMap.id')
      .where('processMap.id', 'in', [...ids])
      .execute()
    return found.map(({ id }) => id)
  },
}

const lines = [
  'processMap.id',
  'processMap.version',
  'processMap.processId',
  'processMap.revision',
  'processMap.state',
  'processMap.language',
  'processMap.writtenAs',
  'processMap.changeNote',
  'processMap.authorIds',
  'processMap.submittedBy',
  'processMap.approverId',
  'processMap.approvedAt',
  'processMap.contentHash',
  'processMap.returnedReason',
  'processMap.publishedBy',
  'processMap.publishedOn',
  'processMap.supersededOn',
  'processMap.discardedBecause',
] as const

const approverName = (language: 'name_en' | 'name_ar') =>
  sql<
    string | null
  >`(select ${sql.ref(language)} from person p where p.org_id = process_map.org_id and p.id = process_map.approver_id)`

export const listMaps = answer(ListMaps, async (world, { processId }) => {
  const rows = await visible(world)
    .select(lines)
    .select([approverName('name_en').as('approverNameEn'), approverName('name_ar').as('approverNameAr')])
    .where('processId', '=', processId)
    .orderBy('revision', 'desc')
    .limit(200)
    .execute()
  const authors = await namesOf(
    world,
    rows.flatMap(({ authorIds }) => authorIds),
  )
  return {
    rows: rows.map((row) =>
      MapLine.parse({
        ...row,
        approvedAt: row.approvedAt?.toISOString() ?? null,
        authors: row.authorIds.flatMap((id) => authors.get(id) ?? []),
      }),
    ),
  }
})

async function namesOf({ db, org }: Looking, ids: readonly Id[]) {
  if (ids.length === 0) return new Map<Id, { id: Id; nameEn: string; nameAr: string }>()
  const people = await db
    .selectFrom('person')
    .select(['id', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(people.map((person) => [person.id, person]))
}

export const theMap = answer(TheMap, async (world, { id }) => {
  const row = await visible(world).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'missing')
  const map = ProcessMap.parse({ ...row, approvedAt: row.approvedAt?.toISOString() ?? null })
  return { ...map, shownHash: hashOf(row) }
})

/** What an approval is bound to. */
export const hashOf = ({
  steps,
  bpmn,
  svg,
  language,
}: Pick<ProcessMap, 'steps' | 'bpmn' | 'svg' | 'language'>): string => contentHash({ steps, bpmn, svg, language })

/** The map readers see. */
export async function publishedMapOf({ db, org }: Pick<World, 'db' | 'org'>, processId: Id): Promise<Id | null> {
  const row = await db
    .selectFrom('processMap')
    .select('id')
    .where('orgId', '=', org)
    .where('processId', '=', processId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Maps that wait for an approval this person can give, and those of their own processes that wait to be published. */
export async function mapsWaitingFor(world: World): Promise<WorkItem[]> {
  const { actor } = world
  const isAnywhere = actor.roles.includes('quality-manager') || actor.roles.includes('top-management')
  const rows = await world.db
    .selectFrom('processMap as map')
    .innerJoin('process', (join) =>
      join.onRef('process.orgId', '=', 'map.orgId').onRef('process.id', '=', 'map.processId'),
    )
    .select(['process.id', 'process.code', 'process.nameEn', 'process.nameAr', 'map.state'])
    .where('map.orgId', '=', world.org)
    .where('map.state', 'in', ['awaiting-approval', 'awaiting-publish'])
    .where(
      sql<boolean>`case map.state
        when 'awaiting-approval' then ${actor.id} <> all (map.author_ids) and (${isAnywhere} or process.owner_id = ${actor.id})
        else process.owner_id = ${actor.id} or map.submitted_by = ${actor.id} end`,
    )
    .orderBy('process.code')
    .limit(100)
    .execute()
  return rows.map(({ state, code, nameEn, nameAr, id }) => ({
    id,
    record: 'process',
    number: code,
    title: actor.language === 'ar' ? nameAr || nameEn : nameEn || nameAr,
    state,
    verbKey: state === 'awaiting-approval' ? 'approve-map' : 'publish-map',
    due: null,
  }))
}
