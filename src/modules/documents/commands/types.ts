import { type Change, changed, raised } from '#kernel/change.ts'
import { newId } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { fulfil } from '#platform/server/context.ts'
import { amendRecord, insertRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/types.ts'
import type { Distribution } from '../contract/words.ts'
import { documentTypeLifecycle } from '../lifecycle.ts'
import { numbersGiven } from '../queries/types.ts'
import { theTypeRecord } from '../queries/whole.ts'
import { restrictedNamesItsReaders } from '../rules/document.ts'
import { schemeIsKept, typeHasName, usualTypes } from '../rules/types.ts'

export const addUsualTypes = fulfil(contract.AddUsualTypes, async (world) => {
  const known = await world.db.selectFrom('documentType').select('prefix').where('orgId', '=', world.org).execute()
  const taken = new Set(known.map(({ prefix }) => prefix))
  const changes: Change[] = []
  for (const usual of usualTypes.filter(({ prefix }) => !taken.has(prefix))) {
    const given = contract.AddType.input.parse({ id: newId(), ...usual })
    changes.push(raised('documentType', await insertRecord(world, 'documentType', kept({ ...given, state: 'active' }))))
  }
  const [first, ...rest] = changes
  if (!first) throw new Refusal('rule', 'usual-types-are-there')
  return [first, ...rest]
})

export const addType = fulfil(contract.AddType, async (world, input) => {
  comply(typeHasName(input), restrictedNamesItsReaders(input.confidentiality, input.distribution))
  return raised('documentType', await insertRecord(world, 'documentType', kept({ ...input, state: 'active' })))
})

export const changeType = fulfil(contract.ChangeType, async (world, { id, ...patch }) => {
  const before = await theTypeRecord(world, id)
  documentTypeLifecycle.next(before.state, 'change')
  comply(
    typeHasName(patch),
    schemeIsKept(await numbersGiven(world, id), before, patch),
    restrictedNamesItsReaders(patch.confidentiality, patch.distribution),
  )
  return changed('documentType', before, await amendRecord(world, 'documentType', before, kept(patch)))
})

const kept = <T extends { distribution: Distribution }>(type: T) => ({
  ...type,
  distribution: JSON.stringify(type.distribution),
})

/** What has the type keeps it; nothing new gets it. */
export const voidType = fulfil(contract.VoidType, async (world, { id, reason }) => {
  const before = await theTypeRecord(world, id)
  const patch = { state: documentTypeLifecycle.next(before.state, 'void'), voidReason: reason }
  return changed('documentType', before, await amendRecord(world, 'documentType', before, patch), reason)
})
