type Item = Record<string, unknown> & { id: string }
type Changes = Readonly<Record<string, readonly [unknown, unknown]>>
type Told = Record<string, [unknown, unknown]>

const listOf = (value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : [])
const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)
const filled = (item: Item | undefined) =>
  item && Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value)))

/** What became of each item of the lists that `nameOf` knows, one line for each instead of the whole list twice. */
export function byItem(changes: Changes, nameOf: Readonly<Record<string, (item: Item, at: number) => string>>): Told {
  const told: Told = {}
  for (const [field, [before, after]] of Object.entries(changes)) {
    const name = nameOf[field]
    if (name) Object.assign(told, itemsOf(listOf(before), listOf(after), name))
    else told[field] = [before, after]
  }
  return told
}

function itemsOf(before: readonly Item[], after: readonly Item[], nameOf: (item: Item, at: number) => string): Told {
  const told: Told = {}
  const ids = new Set([...before, ...after].map(({ id }) => id))
  for (const [at, id] of [...ids].entries()) {
    const [was, is] = [before.find((one) => one.id === id), after.find((one) => one.id === id)]
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    const name = nameOf((is ?? was) as Item, at)
    told[name] = was && is ? differing(was, is) : [filled(was) ?? null, filled(is) ?? null]
  }
  return told
}

function differing(was: Item, is: Item): [unknown, unknown] {
  const fields = Object.keys(is).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  const only = (one: Item) => Object.fromEntries(fields.map((field) => [field, one[field]]))
  return [only(was), only(is)]
}
