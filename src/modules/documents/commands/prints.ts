import { changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, nextNumber, theRecord } from '#platform/server/history/records.ts'
import * as contract from '../contract/prints.ts'
import { documentPrintLifecycle } from '../lifecycle.ts'
import { theRevisionRecord } from '../queries/whole.ts'
import * as rules from '../rules/prints.ts'
import type { PrintRecord } from '../tables.ts'
import { holdForEditing } from './parts.ts'

export const printControlledCopy = fulfil(contract.PrintControlledCopy, async (world, { id, printId, ...given }) => {
  const { document } = await holdForEditing(world, id)
  comply(rules.copyIsOfWhatIsInForce(given.revisionId, document.effectiveRevisionId))
  const { revision } = await theRevisionRecord(world, given.revisionId)
  const copy = await nextNumber(world, `document-copies-${given.revisionId}`)
  const print = await insertRecord<PrintRecord>(world, 'documentPrint', {
    ...given,
    id: printId,
    documentId: id,
    revision,
    copy,
    state: 'issued',
    printedBy: world.actor.id,
    printedOn: world.today,
  })
  return raised('documentPrint', print)
})

/** The copy as it stands once nobody else is at its document, and the actor has a say in it. */
async function holdPrint(world: World, id: Id): Promise<PrintRecord> {
  const { documentId } = await theRecord<PrintRecord>(world, 'documentPrint', id)
  await holdForEditing(world, documentId)
  return theRecord<PrintRecord>(world, 'documentPrint', id)
}

export const recallPrint = fulfil(contract.RecallPrint, async (world, { id, reason }) => {
  const before = await holdPrint(world, id)
  const state = documentPrintLifecycle.next(before.state, 'recall')
  const recalled = { state, recallReason: reason, recalledBy: world.actor.id, recalledOn: world.today }
  const after = await amendRecord(world, 'documentPrint', before, recalled)
  return changed('documentPrint', before, after, reason)
})

export const confirmCollected = fulfil(contract.ConfirmCollected, async (world, { id }) => {
  const before = await holdPrint(world, id)
  const state = documentPrintLifecycle.next(before.state, 'collect')
  const revision = await theRevisionRecord(world, before.revisionId)
  comply(rules.copyIsToBeCollected(before.state, revision.state))
  const collected = { state, collectedBy: world.actor.id, collectedOn: world.today }
  return changed('documentPrint', before, await amendRecord(world, 'documentPrint', before, collected))
})
