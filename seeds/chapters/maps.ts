import type { GivenInputOf } from '#kernel/contract.ts'
import {
  ApproveMap,
  DiscardMap,
  DraftMap,
  PublishMap,
  SubmitMap,
  TheMap,
  WriteSteps,
} from '#modules/processes/contract/maps.ts'
import { documents } from '../documents/register/all.ts'
import { roles } from '../maps/roles.ts'
import type { MapRevised, MapTold, StepTold } from '../maps/told.ts'
import type { Script } from '../timeline.ts'

type Step = GivenInputOf<typeof WriteSteps>['steps'][number]
type Drawn = {
  day: number
  changeNote: string
  steps: readonly StepTold[]
  reaches?: MapRevised['reaches']
  because?: string
}

/** A process drawn as a table by its owner, approved by somebody above, and some of them drawn again. */
export function drawMap(script: Script, told: MapTold): void {
  draw(script, told, told, 1)
  if (told.revised) draw(script, told, { ...told.revised, steps: revised(told.steps, told.revised) }, 2)
}

function revised(steps: readonly StepTold[], { drops = [], instead = [], after = {} }: MapRevised): StepTold[] {
  return steps
    .filter(([id]) => !drops.includes(id))
    .flatMap((step) => [instead.find(([id]) => id === step[0]) ?? step, ...(after[step[0]] ?? [])])
}

function draw(script: Script, { process, owner, language = 'en' }: MapTold, drawn: Drawn, number: number): void {
  const { deed, calendar, id } = script
  const { day, changeNote, steps, reaches, because = '' } = drawn
  const isUnfinished = reaches === 'in-progress' || reaches === 'discarded'
  const mapId = id(`map:${process}:${number}`)
  deed(calendar.on(day), owner, async (me) => {
    await me.do(DraftMap, { id: mapId, processId: id(`process:${process}`), language })
    await me.do(WriteSteps, { id: mapId, language, steps: steps.map((step) => stepOf(id, step, language)), changeNote })
    if (!isUnfinished) await me.do(SubmitMap, { id: mapId, changeNote })
  })
  if (reaches === 'discarded')
    deed(calendar.on(day + 8), owner, (me) => me.do(DiscardMap, { id: mapId, reason: because }))
  if (isUnfinished || reaches === 'awaiting-approval') return
  deed(calendar.on(day + 3), 'mansoori', async (me) => {
    const { shownHash } = await me.ask(TheMap, { id: mapId })
    await me.do(ApproveMap, { id: mapId, contentHash: shownHash })
  })
  if (reaches !== 'awaiting-publish') deed(calendar.on(day + 4), owner, (me) => me.do(PublishMap, { id: mapId }))
}

const pins = ['risk', 'control', 'clause', 'indicator', 'training'] as const

function stepOf(id: Script['id'], [key, role, nameEn, nameAr, more = {}]: StepTold, language: 'en' | 'ar'): Step {
  const { input = '', output = '', document, see, ways, to } = more
  const [roleEn, roleAr] = roles[role]
  const pinned = pins.flatMap((kind) => (more[kind] === undefined ? [] : [{ kind, text: more[kind] }]))
  const seen = see ? [{ kind: 'document' as const, text: titleOf(see, language), ...linkTo(id, see) }] : []
  return {
    id: key,
    nameEn,
    nameAr,
    roleEn,
    roleAr,
    input,
    output,
    document: document ? titleOf(document, language) : '',
    isDecision: ways !== undefined,
    ways: ways
      ? Object.entries(ways).map(([way, [whenEn, whenAr]]) => ({ to: way, whenEn, whenAr }))
      : to
        ? [{ to }]
        : [],
    pins: [...pinned, ...seen],
  }
}

const linkTo = (id: Script['id'], key: string) => ({ refId: id(`document:${key}`), refRecord: 'document' })

function titleOf(key: string, language: 'en' | 'ar'): string {
  const found = documents.find((one) => one.key === key)
  if (!found) throw new Error(`a map names ${key}, which nobody wrote`)
  return language === 'en' ? found.titleEn : found.titleAr
}
