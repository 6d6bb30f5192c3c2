import type { Outcome } from '#kernel/contract.ts'

const underWay = new Map<string, Promise<Outcome>>()
const newest = new Map<string, number>()

/** The version to name: the one that was seen, or the later one that this page itself has made of it. */
const versionOf = (id: string, seen: number) => Math.max(seen, newest.get(id) ?? seen)

/**
 * What a page does to one record is done one after the other, each on what the one before has made of it: who presses "Send" while "Save"
 * is on its way means what was saved. When the one before is refused, so is the one that waited for it.
 */
export function inTurn(id: string, seen: number, act: (version: number) => Promise<Outcome>): Promise<Outcome> {
  const before = underWay.get(id)
  const acting = afterThat(before, id, seen, act).finally(() => {
    if (underWay.get(id) === acting) underWay.delete(id)
  })
  underWay.set(id, acting)
  return acting
}

async function afterThat(
  before: Promise<Outcome> | undefined,
  id: string,
  seen: number,
  act: (version: number) => Promise<Outcome>,
): Promise<Outcome> {
  if (before) await before
  const outcome = await act(versionOf(id, seen))
  for (const changed of outcome.changes) newest.set(changed.id, changed.version)
  return outcome
}
