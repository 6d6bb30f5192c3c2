import { type Change, changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import { contentHash } from '#platform/server/signing/signatures.ts'
import type { Process } from '../contract.ts'
import * as contract from '../contract/maps.ts'
import { ProcessSteps } from '../contract/steps.ts'
import { processLifecycle, processMapLifecycle } from '../lifecycle.ts'
import { decodeXml, hasNoDoctype, hasNoScript } from '../rules/bpmn/decode.ts'
import { bpmnToSteps } from '../rules/bpmn/read.ts'
import { stepsToBpmn } from '../rules/bpmn/write.ts'
import * as rules from '../rules/maps.ts'
import { harmlessSvg } from '../rules/svg.ts'

type ProcessMap = contract.ProcessMap
type Step = Parameters<typeof processMapLifecycle.next>[1]

export const draftMap = fulfil(contract.DraftMap, async (world, { id, processId, language }) => {
  const process = await theRecord<Process>(world, 'process', processId)
  processLifecycle.next(process.state, 'change')
  comply(rules.onlyOwnerDescribes(world.actor, process.ownerId))
  const [latest, published] = await former(world, processId)
  comply(rules.noOtherDraft(latest !== undefined && !['published', 'superseded'].includes(latest.state)))
  const content = published
    ? {
        language: published.language,
        writtenAs: published.writtenAs,
        steps: JSON.stringify(published.steps),
        remarks: JSON.stringify(published.remarks),
        bpmn: published.bpmn,
        svg: published.svg,
      }
    : { language, writtenAs: 'steps', bpmn: stepsToBpmn([], language) }
  const row = {
    id,
    processId,
    ...content,
    revision: (latest?.revision ?? 0) + 1,
    state: 'in-progress',
    authorIds: [world.actor.id],
  }
  return raised('process-map', await insertRecord(world, 'processMap', row))
})

export const writeSteps = fulfil(contract.WriteSteps, async (world, { id, language, steps, svg, changeNote }) => {
  comply(rules.stepsHangTogether(steps))
  const bpmn = stepsToBpmn(steps, language)
  return rewrite(world, id, { language, writtenAs: 'steps', steps, remarks: [], bpmn, svg, changeNote })
})

export const drawMap = fulfil(contract.DrawMap, async (world, { id, bpmn, svg, changeNote }) =>
  rewrite(world, id, { ...(await readFrom(bpmn)), svg, changeNote }),
)

export const importMap = fulfil(contract.ImportMap, async (world, { id, file }) => {
  const bpmn = decodeXml(Buffer.from(file, 'base64'))
  return rewrite(world, id, { ...(await readFrom(bpmn)), svg: '' })
})

export const submitMap = fulfil(contract.SubmitMap, async (world, { id, changeNote }) => {
  const before = await theDraft(world, id)
  comply(rules.mapIsWhole(before.steps, before.writtenAs === 'map'))
  return advance(world, before, 'submit', { changeNote, submittedBy: world.actor.id, returnedReason: null })
})

export const approveMap = fulfil(contract.ApproveMap, async (world, { id }) => {
  const [before, process] = await theMap(world, id)
  comply(
    rules.approverIsNotAuthor(world.actor.id, before.authorIds),
    rules.approverAnswersForIt(world.actor, process.ownerId),
  )
  const patch = { approverId: world.actor.id, approvedAt: world.now, contentHash: hashOf(before) }
  return advance(world, before, 'approve', patch)
})

export const returnMap = fulfil(contract.ReturnMap, async (world, { id, reason }) => {
  const [before, process] = await theMap(world, id)
  comply(rules.approverAnswersForIt(world.actor, process.ownerId))
  const patch = { returnedReason: reason, approverId: null, approvedAt: null, contentHash: null }
  return advance(world, before, 'return', patch, reason)
})

export const publishMap = fulfil(contract.PublishMap, async (world, { id }) => {
  const [before, process] = await theMap(world, id)
  comply(rules.onlyOwnerDescribes(world.actor, process.ownerId))
  processMapLifecycle.next(before.state, 'publish')
  comply(rules.isWhatWasApproved(before.contentHash, hashOf(before)))
  const [, published] = await former(world, before.processId)
  const superseded: Change[] = published
    ? [await advance(world, published, 'supersede', { supersededOn: world.today })]
    : []
  return [
    await advance(world, before, 'publish', { publishedBy: world.actor.id, publishedOn: world.today }),
    ...superseded,
  ]
})

type Content = Partial<Pick<ProcessMap, 'language' | 'writtenAs' | 'steps' | 'remarks' | 'bpmn' | 'svg' | 'changeNote'>>

/** Everybody who writes any of it is an author. */
async function rewrite(world: World, id: Id, content: Content): Promise<Change> {
  const before = await theDraft(world, id)
  const { steps, remarks, svg, changeNote, ...others } = content
  const patch = {
    ...others,
    steps: JSON.stringify(steps),
    remarks: JSON.stringify(remarks),
    svg: harmlessSvg(svg ?? ''),
    ...(changeNote ? { changeNote } : {}),
    authorIds: [...new Set([...before.authorIds, world.actor.id])],
  }
  return advance(world, before, 'change', patch)
}

/** A map from elsewhere is kept as it came; the table says what it can of it. */
async function readFrom(bpmn: string) {
  comply(hasNoDoctype(bpmn), hasNoScript(bpmn), rules.isNotTooLarge(bpmn.length, contract.mostOfXml))
  const { steps, ...read } = await bpmnToSteps(bpmn)
  const found = ProcessSteps.safeParse(steps)
  comply(rules.stepsFit(found.success), rules.stepsHangTogether(found.data ?? []))
  return { ...read, steps: found.data ?? [], bpmn, writtenAs: 'map' as const }
}

const hashOf = ({ steps, bpmn, svg, language }: ProcessMap) => contentHash({ steps, bpmn, svg, language })

async function theMap(world: World, id: Id): Promise<[ProcessMap, Process]> {
  const map = await theRecord<ProcessMap>(world, 'processMap', id)
  return [map, await theRecord<Process>(world, 'process', map.processId)]
}

/** The draft, for those who may write in it. */
async function theDraft(world: World, id: Id): Promise<ProcessMap> {
  const [map, process] = await theMap(world, id)
  comply(rules.onlyOwnerDescribes(world.actor, process.ownerId), rules.isNotLocked(map.state))
  return map
}

async function advance(world: World, before: ProcessMap, step: Step, patch: object, reason?: string): Promise<Change> {
  const state = processMapLifecycle.next(before.state, step)
  return changed('process-map', before, await amendRecord(world, 'processMap', before, { ...patch, state }), reason)
}

/** The latest revision of a process, and the published one. */
async function former(world: World, processId: Id): Promise<[ProcessMap | undefined, ProcessMap | undefined]> {
  const rows = await world.db
    .selectFrom('processMap')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('processId', '=', processId)
    .orderBy('revision', 'desc')
    .execute()
  const maps = rows.map(({ orgId: _, ...row }) => row as unknown as ProcessMap)
  return [maps[0], maps.find(({ state }) => state === 'published')]
}
