import type { Id } from '#kernel/ids.ts'

type Placed = { id: Id; parentId: Id | null; code: string }
export type Branch<P extends Placed> = { process: P; level: number; below: Branch<P>[] }

/** The processes as they stand under each other, by their codes; none is left out, not even of a circle. */
export function treeOf<P extends Placed>(processes: readonly P[]): Branch<P>[] {
  const there = new Set(processes.map(({ id }) => id))
  const byParent = Map.groupBy(processes, ({ parentId }) =>
    parentId !== null && there.has(parentId) ? parentId : null,
  )
  const met = new Set<Id>()
  const grow = (parentId: Id | null, level: number): Branch<P>[] =>
    (byParent.get(parentId) ?? [])
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .flatMap((process) => {
        if (met.has(process.id)) return []
        met.add(process.id)
        return [{ process, level, below: grow(process.id, level + 1) }]
      })
  const roots = grow(null, 1)
  const lost = processes.filter(({ id }) => !met.has(id))
  return [...roots, ...lost.flatMap((process) => (met.has(process.id) ? [] : growFrom(process)))]

  function growFrom(process: P): Branch<P>[] {
    met.add(process.id)
    return [{ process, level: 1, below: grow(process.id, 2) }]
  }
}

/** The branches in the order they are read, those under a closed one left out. */
export const openBranches = <P extends Placed>(tree: readonly Branch<P>[], closed: ReadonlySet<Id>): Branch<P>[] =>
  tree.flatMap((branch) => [branch, ...(closed.has(branch.process.id) ? [] : openBranches(branch.below, closed))])
