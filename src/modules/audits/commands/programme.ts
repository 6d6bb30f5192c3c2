import { changed, raised } from '#kernel/change.ts'
import { comply } from '#kernel/refusal.ts'
import { sitesTakeMore } from '#modules/identity/queries.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import type { Id } from '#kernel/ids.ts'
import * as contract from '../contract/programme.ts'
import { programmeLifecycle } from '../lifecycle.ts'
import { plannedAuditsOf } from '../queries/programmes.ts'
import { nothingSignedIsEdited, programmeApproverIsNotAuthor, programmePlansSomething } from '../rules/audit.ts'
import type { PlannedAuditRecord, ProgrammeRecord } from '../tables.ts'

const theProgramme = (world: World, id: Id) => theRecord<ProgrammeRecord>(world, 'programme', id)

/** The draft of the programme a planned audit belongs to. */
const itsDraft = async (world: World, id: Id) => comply(nothingSignedIsEdited((await theProgramme(world, id)).state))

export const draftProgramme = fulfil(contract.DraftProgramme, async (world, { risks, ...input }) => {
  const row = {
    ...input,
    number: `AP-${input.year}`,
    risks: JSON.stringify(risks),
    state: 'draft',
    authorId: world.actor.id,
  }
  return raised('programme', await insertRecord(world, 'programme', row))
})

export const changeProgramme = fulfil(contract.ChangeProgramme, async (world, { id, risks, ...patch }) => {
  const before = await theProgramme(world, id)
  comply(nothingSignedIsEdited(before.state))
  return changed(
    'programme',
    before,
    await amendRecord(world, 'programme', before, { ...patch, risks: JSON.stringify(risks) }),
  )
})

export const planAudit = fulfil(contract.PlanAudit, async (world, input) => {
  await itsDraft(world, input.programmeId)
  await sitesTakeMore(world, input.siteIds)
  return raised('plannedAudit', await insertRecord(world, 'plannedAudit', input))
})

export const changePlannedAudit = fulfil(contract.ChangePlannedAudit, async (world, { id, ...patch }) => {
  const before = await theRecord<PlannedAuditRecord>(world, 'plannedAudit', id)
  await itsDraft(world, before.programmeId)
  await sitesTakeMore(world, patch.siteIds)
  return changed('plannedAudit', before, await amendRecord(world, 'plannedAudit', before, patch))
})

export const dropPlannedAudit = fulfil(contract.DropPlannedAudit, async (world, { id, reason }) => {
  const before = await theRecord<PlannedAuditRecord>(world, 'plannedAudit', id)
  await itsDraft(world, before.programmeId)
  const after = await amendRecord(world, 'plannedAudit', before, { droppedBecause: reason })
  return changed('plannedAudit', before, after, reason)
})

/** The signature covers the planned audits too. */
export const approveProgramme = fulfil(contract.ApproveProgramme, async (world, { id }) => {
  const before = await theProgramme(world, id)
  const state = programmeLifecycle.next(before.state, 'approve')
  const plannedAudits = (await plannedAuditsOf(world, id)).filter(({ droppedBecause }) => droppedBecause === null)
  comply(programmeApproverIsNotAuthor(world.actor.id, before.authorId), programmePlansSomething(plannedAudits.length))
  const patch = { state, approverId: world.actor.id, approvedAt: world.now }
  return changed('programme', before, { ...(await amendRecord(world, 'programme', before, patch)), plannedAudits })
})

/** Whoever reopens it is its author from now on: somebody else approves the revision. */
export const reviseProgramme = fulfil(contract.ReviseProgramme, async (world, { id, reason }) => {
  const before = await theProgramme(world, id)
  const state = programmeLifecycle.next(before.state, 'revise')
  const patch = { state, revision: before.revision + 1, authorId: world.actor.id, approverId: null, approvedAt: null }
  return changed('programme', before, await amendRecord(world, 'programme', before, patch), reason)
})

export const closeProgramme = fulfil(contract.CloseProgramme, async (world, { id, review }) => {
  const before = await theProgramme(world, id)
  const state = programmeLifecycle.next(before.state, 'close')
  return changed('programme', before, await amendRecord(world, 'programme', before, { state, review }))
})
