import type { Id } from '#kernel/ids.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { ProcessRef } from '../contract.ts'
import { Interaction, InteractingProcess, ProcessLink } from '../contract/links.ts'
import { ancestorsOf, type Parents } from '../rules/hierarchy.ts'

type Reach = Pick<World, 'db' | 'org'>

/** Which process stands under which. */
export async function parentsOf(world: Reach): Promise<Parents> {
  const rows = await world.db.selectFrom('process').select(['id', 'parentId']).where('orgId', '=', world.org).execute()
  return new Map(rows.map(({ id, parentId }) => [id, parentId]))
}

const refs = (world: Reach) =>
  world.db.selectFrom('process').select(['id', 'code', 'nameEn', 'nameAr']).where('orgId', '=', world.org)

/** Those above a process, from the top down, and those right under it. */
export async function familyOf(world: Reach, id: Id): Promise<{ ancestors: ProcessRef[]; children: ProcessRef[] }> {
  const above = ancestorsOf(await parentsOf(world), id).toReversed()
  const found = above.length > 0 ? await refs(world).where('id', 'in', above).execute() : []
  const children = await refs(world).where('parentId', '=', id).where('state', '=', 'active').orderBy('code').execute()
  return { ancestors: above.flatMap((one) => found.find((ref) => ref.id === one) ?? []), children }
}

const links = (world: Reach) =>
  world.db.selectFrom('processLink').selectAll().where('orgId', '=', world.org).where('endedBecause', 'is', null)

/** What flows into a process and out of it, with the process at the other end. */
export async function linksOf(world: Reach, id: Id): Promise<(ProcessLink & { other: ProcessRef })[]> {
  const rows = await links(world)
    .where((where) => where.or([where('fromId', '=', id), where('toId', '=', id)]))
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const ends = [...new Set(rows.map(({ fromId, toId }) => (fromId === id ? toId : fromId)))]
  const others = new Map((await refs(world).where('id', 'in', ends).execute()).map((ref) => [ref.id, ref]))
  return rows.flatMap((row) => {
    const other = others.get(row.fromId === id ? row.toId : row.fromId)
    return other ? [{ ...ProcessLink.parse(row), other }] : []
  })
}

export const interaction = answer(Interaction, async (world) => {
  const processes = await refs(world)
    .select(['parentId', 'ownerId'])
    .where('state', '=', 'active')
    .orderBy('code')
    .limit(2000)
    .execute()
  const shown = new Set(processes.map(({ id }) => id))
  const rows = await links(world).orderBy('id').limit(10_000).execute()
  return {
    processes: processes.map((row) => InteractingProcess.parse(row)),
    links: rows.filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId)).map((row) => ProcessLink.parse(row)),
  }
})
