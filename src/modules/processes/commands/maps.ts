import { type Change, changed, raised } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import type { Process } from '../contract.ts'
import * as contract from '../contract/maps.ts'
import { ProcessSteps } from '../contract/steps.ts'
import { processLifecycle, processMapLifecycle } from '../lifecycle.ts'
import { membersOf } from '../queries.ts'
import { hashOf } from '../queries/maps.ts'
import { beginsAsBpmn, decodeXml, hasNoDoctype, hasNoScript } from '../rules/bpmn/file/decode.ts'
import { withLegalIds } from '../rules/bpmn/ids.ts'
import { withWordsOf } from '../rules/bpmn/amend.ts'
import { bpmnToSteps } from '../rules/bpmn/read.ts'
import { stepsToBpmn } from '../rules/bpmn/write.ts'
import * as rules from '../rules/maps.ts'
import { onlyWordsDiffer } from '../rules/only-words.ts'
import { pictureOf } from '../rules/picture/picture.ts'

type ProcessMap = contract.ProcessMap
type Step = Parameters<typeof processMapLifecycle.next>[1]

export const draftMap = fulfil(contract.DraftMap, async (world, { id, processId, language }) => {
  const process = await theRecord<Process>(world, 'process', processId)
  processLifecycle.next(process.state, 'change')
  comply(rules.onlyOwnerDescribes(world.actor, process.ownerId))
  const [latest, published] = await former(world, processId)
  comply(rules.noOtherDraft(latest !== undefined && !rules.isDone(latest.state)))
  const content = published
    ? {
        language: published.language,
        writtenAs: published.writtenAs,
        steps: JSON.stringify(published.steps),
        remarks: JSON.stringify(published.remarks),
        bpmn: published.bpmn,
        svg: published.svg,
      }
    : { language, writtenAs: 'steps', ...(await drawnFrom([], language)) }
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

export const writeSteps = fulfil(contract.WriteSteps, async (world, { id, language, steps, changeNote }) => {
  comply(rules.stepsHangTogether(steps))
  const before = await theDraft(world, id)
  const keepsDrawing =
    before.writtenAs === 'map' && before.language === language && onlyWordsDiffer(before.steps, steps)
  const drawn = keepsDrawing
    ? await wordsInto(before, steps)
    : { language, writtenAs: 'steps' as const, steps, remarks: [], ...(await drawnFrom(steps, language)) }
  return rewrite(world, id, { ...drawn, changeNote })
})

export const drawMap = fulfil(contract.DrawMap, async (world, { id, bpmn, changeNote }) =>
  rewrite(world, id, { ...(await readFrom(bpmn)), changeNote }),
)

export const importMap = fulfil(contract.ImportMap, async (world, { id, file }) => {
  const bpmn = decodeXml(Buffer.from(file, 'base64'))
  return rewrite(world, id, await readFrom(bpmn))
})

export const submitMap = fulfil(contract.SubmitMap, async (world, { id, changeNote }) => {
  const before = await theDraft(world, id)
  comply(rules.mapIsWhole(before.steps, before.writtenAs === 'map'))
  const svg = await pictureOf(before)
  const contentHash = hashOf({ ...before, svg })
  const patch = { changeNote, svg, contentHash, submittedBy: world.actor.id, returnedReason: null }
  return advance(world, before, 'submit', patch, { process: await theProcess(world, before) })
})

export const discardMap = fulfil(contract.DiscardMap, async (world, { id, reason }) => {
  const before = await theDraft(world, id)
  return advance(world, before, 'discard', { discardedBecause: reason }, { reason })
})

export const approveMap = fulfil(contract.ApproveMap, async (world, { id, contentHash }) => {
  const [before, process] = await theMap(world, id)
  comply(
    rules.approverIsNotAuthor(world.actor.id, before.authorIds),
    rules.approverAnswersForIt(world.actor, process.ownerId),
  )
  processMapLifecycle.next(before.state, 'approve')
  comply(rules.approvesWhatWasShown(contentHash, before.contentHash, hashOf(before)))
  const patch = { approverId: world.actor.id, approvedAt: world.now, contentHash }
  return advance(world, before, 'approve', patch, { process })
})

export const returnMap = fulfil(contract.ReturnMap, async (world, { id, reason }) => {
  const [before, process] = await theMap(world, id)
  comply(rules.approverAnswersForIt(world.actor, process.ownerId))
  const patch = { returnedReason: reason, approverId: null, approvedAt: null, contentHash: null }
  return advance(world, before, 'return', patch, { process, reason })
})

export const publishMap = fulfil(contract.PublishMap, async (world, { id }) => {
  const [before, process] = await theMap(world, id)
  comply(rules.onlyOwnerDescribes(world.actor, process.ownerId))
  processMapLifecycle.next(before.state, 'publish')
  processLifecycle.next(process.state, 'change')
  comply(rules.isWhatWasApproved(before.contentHash, hashOf(before)))
  const [, published] = await former(world, before.processId)
  const patch = { publishedBy: world.actor.id, publishedOn: world.today }
  const superseded: Change[] = published
    ? [await advance(world, published, 'supersede', { supersededOn: world.today })]
    : []
  return [
    await advance(world, before, 'publish', patch, { process, workers: await workersIn(world, process.id) }),
    ...superseded,
    await foundByItsMap(world, process, before),
  ]
})

async function foundByItsMap(world: World, process: Process, { steps }: ProcessMap): Promise<Change> {
  const after = await amendRecord(world, 'process', process, { mapWords: rules.wordsOf(steps) })
  return changed('process', process, after)
}

type Content = Pick<ProcessMap, 'language' | 'writtenAs' | 'steps' | 'remarks' | 'bpmn' | 'svg'> & {
  changeNote?: string
}

/** Everybody who writes any of it is an author. */
async function rewrite(world: World, id: Id, content: Content): Promise<Change> {
  const before = await theDraft(world, id)
  const { steps, remarks, changeNote, ...others } = content
  const patch = {
    ...others,
    steps: JSON.stringify(steps),
    remarks: JSON.stringify(remarks),
    ...(changeNote ? { changeNote } : {}),
    authorIds: [...new Set([...before.authorIds, world.actor.id])],
  }
  return advance(world, before, 'change', patch)
}

async function drawnFrom(steps: ProcessMap['steps'], language: ProcessMap['language']) {
  const bpmn = stepsToBpmn(steps, language)
  return { bpmn, svg: await pictureOf({ bpmn, language, steps }) }
}

/** What the table says stands in the drawing too, or is refused: nothing of it falls away. */
async function wordsInto({ bpmn, language }: ProcessMap, steps: ProcessMap['steps']) {
  const read = await readFrom(await withWordsOf(bpmn, steps, language))
  comply(rules.mapSaysTheSame(read.steps, steps))
  return read
}

/** A map from elsewhere is kept as it came, but for ids that XML does not allow; the table says what it can of it. */
async function readFrom(came: string) {
  comply(
    beginsAsBpmn(came),
    hasNoDoctype(came),
    hasNoScript(came),
    rules.isNotTooLarge(came.length, contract.mostOfXml),
  )
  const { xml: bpmn } = withLegalIds(came)
  const { steps, ...read } = await bpmnToSteps(bpmn)
  const found = ProcessSteps.safeParse(steps)
  comply(rules.stepsFit(found.success), rules.stepsHangTogether(found.data ?? []))
  const map = { ...read, steps: found.data ?? [], bpmn }
  return { ...map, svg: await pictureOf(map), writtenAs: 'map' as const }
}

const theProcess = (world: World, { processId }: ProcessMap) => theRecord<Process>(world, 'process', processId)

async function theMap(world: World, id: Id): Promise<[ProcessMap, Process]> {
  const map = await theRecord<ProcessMap>(world, 'processMap', id)
  return [map, await theProcess(world, map)]
}

/** The draft, for those who may write in it. */
async function theDraft(world: World, id: Id): Promise<ProcessMap> {
  const [map, process] = await theMap(world, id)
  comply(rules.onlyOwnerDescribes(world.actor, process.ownerId), rules.isNotLocked(map.state))
  return map
}

type Why = { reason?: string; process?: Process; workers?: readonly Id[] }

/** Whoever is told of it reads which process it is about. */
async function advance(world: World, before: ProcessMap, step: Step, patch: object, why: Why = {}): Promise<Change> {
  const state = processMapLifecycle.next(before.state, step)
  const after = await amendRecord(world, 'processMap', before, { ...patch, state })
  const { reason, process, workers = [] } = why
  const about = process && pick(process)
  return changed(
    'process-map',
    before,
    about ? { ...after, about, ...(step === 'publish' ? { workers } : {}) } : after,
    reason,
  )
}

const pick = ({ code, nameEn, nameAr, ownerId }: Process) => ({ code, nameEn, nameAr, ownerId })

async function workersIn(world: World, processId: Id): Promise<Id[]> {
  const now = (await membersOf(world, processId, world.today)).filter(
    ({ until }) => until === null || until >= world.today,
  )
  return [...new Set(now.map(({ personId }) => personId))]
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
