import { canonical } from '#kernel/change.ts'

const same = (one: unknown, other: unknown) => canonical([one]) === canonical([other])

/**
 * Two people wrote on the same question: what only one of them changed is taken, what both changed differently clashes.
 * A list never clashes: what either added is there, what either took away is not.
 */
export function mergeFields<Written extends object>(base: Written, mine: Written, theirs: Written) {
  const merged = { ...theirs }
  const clashes: (keyof Written & string)[] = []
  for (const field of Object.keys(base) as (keyof Written & string)[]) {
    const [before, one, other] = [base[field], mine[field], theirs[field]]
    if (Array.isArray(before) && Array.isArray(one) && Array.isArray(other))
      merged[field] = mergeLists(before, one, other) as Written[typeof field]
    else if (!same(one, before)) {
      merged[field] = one
      if (!same(other, before) && !same(one, other)) clashes.push(field)
    }
  }
  return { merged, clashes }
}

function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const has = (list: readonly unknown[], one: unknown) => list.some((other) => same(one, other))
  const kept = theirs.filter((one) => has(mine, one) || !has(base, one))
  const added = mine.filter((one) => !has(base, one) && !has(theirs, one))
  return [...kept, ...added]
}
