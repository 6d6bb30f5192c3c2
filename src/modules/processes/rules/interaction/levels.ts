import type { Id } from '#kernel/ids.ts'
import type { Interaction } from '../../contract/links.ts'
import { ancestorsOf, type Parents } from '../hierarchy.ts'

const parentsIn = ({ processes }: Interaction): Parents => new Map(processes.map(({ id, parentId }) => [id, parentId]))

/** How many levels there are: one when nothing stands under anything. */
export function levelsIn(given: Interaction): number {
  const parents = parentsIn(given)
  return Math.max(1, ...given.processes.map(({ id }) => levelOf(parents, id)))
}

/** Level 1 is the top; whoever stands under a process that is not shown stands at the top. */
const levelOf = (parents: Parents, id: Id): number =>
  ancestorsOf(parents, id).filter((above) => parents.has(above)).length + 1

/** The interaction seen from further away: what stands deeper gives and takes in the name of the process above it. */
export function downToLevel(given: Interaction, level: number | undefined): Interaction {
  if (level === undefined) return given
  const parents = parentsIn(given)
  const shownFor = (id: Id): Id => {
    const way = [id, ...ancestorsOf(parents, id).filter((above) => parents.has(above))]
    return way.find((one) => levelOf(parents, one) <= level) ?? id
  }
  const seen = new Set<string>()
  const links = given.links.flatMap((link) => {
    const lifted = { ...link, fromId: shownFor(link.fromId), toId: shownFor(link.toId) }
    const key = `${lifted.fromId} ${lifted.toId} ${link.flowEn} ${link.flowAr}`
    if (lifted.fromId === lifted.toId || seen.has(key)) return []
    seen.add(key)
    return [lifted]
  })
  return { processes: given.processes.filter(({ id }) => levelOf(parents, id) <= level), links }
}
