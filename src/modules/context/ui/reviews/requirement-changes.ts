type Requirement = Record<string, unknown> & { id: string; statement: string }
type Changes = Readonly<Record<string, readonly [unknown, unknown]>>

const listOf = (value: unknown): Requirement[] => (Array.isArray(value) ? (value as Requirement[]) : [])
const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)
const filled = (requirement: Requirement | undefined) =>
  requirement && Object.fromEntries(Object.entries(requirement).filter(([, value]) => !isEmpty(value)))

/** What became of each requirement of a party, one line for each instead of the whole list twice. */
export function byRequirement({ requirements, ...rest }: Changes, word: string): Record<string, [unknown, unknown]> {
  const told: Record<string, [unknown, unknown]> = {}
  for (const [field, [before, after]] of Object.entries(rest)) told[field] = [before, after]
  if (!requirements) return told
  const [before, after] = [listOf(requirements[0]), listOf(requirements[1])]
  const ids = new Set([...before, ...after].map(({ id }) => id))
  for (const [at, id] of [...ids].entries()) {
    const [was, is] = [before.find((one) => one.id === id), after.find((one) => one.id === id)]
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    told[`${word} ${at + 1}`] = was && is ? differing(was, is) : [filled(was) ?? null, filled(is) ?? null]
  }
  return told
}

function differing(was: Requirement, is: Requirement): [unknown, unknown] {
  const fields = Object.keys(is).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  const only = (one: Requirement) => Object.fromEntries(fields.map((field) => [field, one[field]]))
  return [only(was), only(is)]
}
