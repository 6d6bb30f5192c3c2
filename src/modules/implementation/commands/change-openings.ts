import { type Change, changed, raised } from '#kernel/change.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { PlanAction } from '#modules/actions/contract.ts'
import { PlanTraining } from '#modules/competence/contract.ts'
import { DraftDocument, ReviseDocument } from '#modules/documents/contract/document.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord } from '#platform/server/history/records.ts'
import type { OpeningKind } from '../contract/change-record.ts'
import * as contract from '../contract/changes.ts'
import { changeLifecycle } from '../lifecycle.ts'
import { openingsOf } from '../queries/changes/openings.ts'
import * as rules from '../rules/changes/change.ts'
import type { ChangeRecord } from '../tables.ts'
import { holdChange } from './changes/hold.ts'

export const startChange = fulfil(contract.StartChange, async (world, { id }) => {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, 'start')
  comply(rules.ownerLeadsTheChange(world.actor, before.ownerId))
  const after = await amendRecord<ChangeRecord>(world, 'change', before, { state, startedOn: world.today })
  const until = before.plannedUntil ?? world.today
  const due = until < world.today ? world.today : until
  const opened: Change[] = []
  for (const { id: responsibilityId, what, personId } of before.responsibilities)
    opened.push(
      await giveTask(world, after, { openingId: newId(), actionId: newId(), what, personId, due }, responsibilityId),
    )
  return [changed('change', before, after), ...opened]
})

export const openRevision = fulfil(contract.OpenRevision, async (world, { id, openingId, documentId, revisionId }) => {
  const change = await underWay(world, id)
  comply(rules.documentIsNotOpenedTwice(documentId, await openingsOf(world, id)))
  await world.perform(ReviseDocument, { id: documentId, revisionId })
  return remember(world, change, openingId, { kind: 'revision', documentId, revisionId })
})

export const openDocument = fulfil(contract.OpenDocument, async (world, { id, openingId, document }) => {
  const change = await underWay(world, id)
  await world.perform(DraftDocument, document)
  const { id: documentId, revisionId } = document
  return remember(world, change, openingId, { kind: 'document', documentId, revisionId })
})

export const openTraining = fulfil(contract.OpenTraining, async (world, { id, openingId, training }) => {
  const change = await underWay(world, id)
  await world.perform(PlanTraining, training)
  return remember(world, change, openingId, { kind: 'training', trainingId: training.id })
})

export const openTask = fulfil(contract.OpenTask, async (world, { id, ...task }) =>
  giveTask(world, await underWay(world, id), task, null),
)

export const finishChange = fulfil(contract.FinishChange, async (world, { id, note }) => {
  const before = await holdChange(world, id)
  const state = changeLifecycle.next(before.state, 'finish')
  comply(
    rules.ownerLeadsTheChange(world.actor, before.ownerId),
    rules.everythingOpenedHasEnded(await openingsOf(world, id)),
  )
  const patch = { state, doneBy: world.actor.id, doneOn: world.today, doneNote: note }
  return changed('change', before, await amendRecord<ChangeRecord>(world, 'change', before, patch))
})

async function underWay(world: World, id: Id): Promise<ChangeRecord> {
  const change = await holdChange(world, id)
  comply(rules.doerTakesPart(world.actor, change), rules.changeIsUnderWay(change.state))
  return change
}

type Task = { openingId: Id; actionId: Id; what: string; personId: Id; due: CalendarDate }

async function giveTask(world: World, change: ChangeRecord, task: Task, responsibilityId: Id | null): Promise<Change> {
  const { openingId, actionId, what, personId, due } = task
  const about = { record: 'change', id: change.id, cycle: change.cycle }
  await world.perform(PlanAction, {
    id: actionId,
    kind: 'improvement',
    description: what,
    ownerId: personId,
    due,
    about,
  })
  return remember(world, change, openingId, { kind: 'task', actionId, responsibilityId })
}

async function remember(
  world: World,
  { id: changeId, cycle }: ChangeRecord,
  id: Id,
  opened: { kind: OpeningKind } & Record<string, unknown>,
): Promise<Change> {
  const by = { openedBy: world.actor.id, openedOn: world.today }
  return raised('changeOpening', await insertRecord(world, 'changeOpening', { id, changeId, cycle, ...opened, ...by }))
}
