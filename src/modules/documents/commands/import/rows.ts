import { sql } from 'kysely'
import { changed } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord } from '#platform/server/history/records.ts'
import { translator } from '#platform/server/texts.ts'
import { emptyContent } from '../../contract/content.ts'
import { DraftDocument } from '../../contract/document.ts'
import * as contract from '../../contract/import/row.ts'
import { ChangeDraft } from '../../contract/revision.ts'
import { documentImportRowLifecycle } from '../../lifecycle.ts'
import { knownHere, theirRow } from '../../queries/import.ts'
import { theTypeRecord } from '../../queries/whole.ts'
import { clausesExist } from '../../rules/document.ts'
import { proposalFor, reasonsLeft } from '../../rules/import/propose.ts'
import * as rules from '../../rules/import/rows.ts'
import type { ImportRowRecord } from '../../tables.ts'

/** The row of an import that is not over, held until the transaction ends. @throws Refusal */
async function holdRow(world: World, id: Id): Promise<ImportRowRecord> {
  await sql`select id from document_import_row where org_id = ${world.org} and id = ${id} for update`.execute(world.db)
  const { row, of } = await theirRow(world, id)
  if (of.state !== 'open') throw new Refusal('rule', 'import-is-over')
  return row
}

const amend = (world: World, before: ImportRowRecord, patch: object) =>
  amendRecord<ImportRowRecord>(world, 'documentImportRow', before, patch)

export const addImportFile = fulfil(contract.AddImportFile, async (world, input) => {
  const { id, facts, sha256, fileId, refusal } = input
  const refusalDetails = JSON.stringify(input.refusalDetails)
  const before = await holdRow(world, id)
  const state = documentImportRowLifecycle.next(before.state, refusal ? 'refuse' : 'read')
  const proposal = proposalFor(before.path, facts, await knownHere(world))
  const { reasons, ...found } = proposal
  const patch = refusal ? {} : { ...found, reasons: JSON.stringify(reasons) }
  const after = await amend(world, before, {
    ...patch,
    size: input.size ?? before.size,
    sha256,
    fileId,
    refusal,
    refusalDetails,
    state,
  })
  return changed('documentImportRow', before, after)
})

export const changeImportRow = fulfil(contract.ChangeImportRow, async (world, { id, ...patch }) => {
  const before = await holdRow(world, id)
  const state = documentImportRowLifecycle.next(before.state, 'change')
  const { edition } = await knownHere(world)
  comply(rules.onlyWordBecomesText(before.path, patch), clausesExist(edition, patch.clauses))
  const reasons = JSON.stringify(reasonsLeft(before.reasons, contract.Proposed.parse(before), patch))
  const after = await amend(world, before, { ...patch, reasons, state })
  return changed('documentImportRow', before, after)
})

export const leaveOutRow = fulfil(contract.LeaveOutRow, async (world, { id }) => {
  const before = await holdRow(world, id)
  const state = documentImportRowLifecycle.next(before.state, 'leaveOut')
  return changed('documentImportRow', before, await amend(world, before, { state }))
})

export const takeInRow = fulfil(contract.TakeInRow, async (world, { id }) => {
  const before = await holdRow(world, id)
  const state = documentImportRowLifecycle.next(before.state, before.fileId ? 'takeIn' : 'expect')
  return changed('documentImportRow', before, await amend(world, before, { state }))
})

/** A document in preparation with a draft: what it says is in force only once somebody has approved it. */
export const confirmImportRow = fulfil(contract.ConfirmImportRow, async (world, input) => {
  const { id, documentId, revisionId, text } = input
  const before = await holdRow(world, id)
  const state = documentImportRowLifecycle.next(before.state, 'confirm')
  comply(rules.rowIsComplete(before), rules.textIsThere(before.asText, text))
  const { typeId, ownerId, titleEn, titleAr } = before
  if (!typeId || !ownerId) throw new Refusal('rule', 'row-needs-an-owner')
  const { confidentiality } = await theTypeRecord(world, typeId)
  const { language, legacyNumber, processIds, clauses } = before
  const described = { ownerId, legacyNumber, processIds, clauses, language, confidentiality }
  await world.perform(DraftDocument, { id: documentId, revisionId, typeId, titleEn, titleAr, ...described })
  await world.perform(ChangeDraft, {
    id: revisionId,
    titleEn,
    titleAr,
    content: text ? { ...emptyContent, [text.language]: text.doc } : emptyContent,
    fileId: text ? null : before.fileId,
    changeSummary: formerly(world, before),
  })
  return changed('documentImportRow', before, await amend(world, before, { state, documentId }))
})

/** Which revision it was before it came here, in the words of whoever brings it. */
function formerly({ actor }: World, { legacyNumber, legacyRevision }: ImportRowRecord): string {
  if (legacyRevision === '') return ''
  const number = legacyNumber || '–'
  return translator(actor.language)('documents:formerly', { number, revision: legacyRevision })
}
