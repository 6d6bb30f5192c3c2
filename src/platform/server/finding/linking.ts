import { keyOf, type Link, type LinkEnd, type LinkRef } from '#kernel/records/links.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { World } from '../context.ts'

/**
 * What a module knows of the thread: the links at some records, and what stands at the ends of its own. Links may name what the actor
 * does not see; ends never do, and a link without both ends is not told.
 */
export type Strand = {
  links: Readonly<Record<string, (world: World, ids: readonly string[]) => Promise<Link[]>>>
  ends: Readonly<Record<string, (world: World, ids: readonly string[]) => Promise<LinkEnd[]>>>
}

/** At most so many links of one kind are read at once. */
export const mostLinks = 200

export type Walked = { nodes: (LinkEnd & { hops: number })[]; links: Link[]; isCut: boolean }

/** Everything within that many steps of a record. @throws Refusal `missing` when the actor does not see the record itself. */
export async function threadFrom(
  world: World,
  strands: readonly Strand[],
  start: LinkRef,
  { hops, most }: { hops: number; most: number },
): Promise<Walked> {
  const [root] = await endsOf(world, strands, [start])
  if (!root) throw new Refusal('missing', 'missing')
  const nodes = new Map([[keyOf(root), { ...root, hops: 0 }]])
  const links = new Map<string, Link>()
  let isCut = false
  let front: LinkRef[] = [root]
  for (let hop = 1; hop <= hops && front.length > 0; hop++) {
    const { found, isMore } = await linksAt(world, strands, front)
    const here = new Set(front.map(keyOf))
    const unknown = found
      .filter(({ from, to }) => here.has(keyOf(from)) || here.has(keyOf(to)))
      .flatMap(({ from, to }) => [from, to])
      .filter((ref) => !nodes.has(keyOf(ref)))
    const ends = inTurn(await endsOf(world, strands, unknown))
    const taken = ends.slice(0, most - nodes.size)
    isCut ||= isMore || taken.length < ends.length
    for (const end of taken) nodes.set(keyOf(end), { ...end, hops: hop })
    for (const one of found)
      if (nodes.has(keyOf(one.from)) && nodes.has(keyOf(one.to))) links.set(`${keyOf(one.from)} ${keyOf(one.to)}`, one)
    front = taken
  }
  return { nodes: [...nodes.values()], links: [...links.values()], isCut }
}

async function linksAt(world: World, strands: readonly Strand[], refs: readonly LinkRef[]) {
  const found: Link[] = []
  let isMore = false
  for (const [record, ids] of byRecord(refs))
    for (const { links } of strands) {
      const some = (await links[record]?.(world, ids)) ?? []
      isMore ||= some.length >= mostLinks
      found.push(...some)
    }
  return { found, isMore }
}

async function endsOf(world: World, strands: readonly Strand[], refs: readonly LinkRef[]): Promise<LinkEnd[]> {
  const ends: LinkEnd[] = []
  for (const [record, ids] of byRecord(refs))
    for (const strand of strands) ends.push(...((await strand.ends[record]?.(world, ids)) ?? []))
  return ends
}

const byRecord = (refs: readonly LinkRef[]): [string, string[]][] =>
  [...Map.groupBy(refs, ({ record }) => record)].map(([record, some]) => [
    record,
    [...new Set(some.map(({ id }) => id))],
  ])

/** One of each record after the other, so that what is cut short still shows every kind. */
function inTurn(ends: readonly LinkEnd[]): LinkEnd[] {
  const groups = [...Map.groupBy(ends, ({ record }) => record).values()]
  const longest = Math.max(0, ...groups.map((group) => group.length))
  return Array.from({ length: longest }, (_, at) => groups.flatMap((group) => group[at] ?? [])).flat()
}
