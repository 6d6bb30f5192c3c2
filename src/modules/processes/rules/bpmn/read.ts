import type { Element } from 'bpmn-moddle'
import { type Language, withoutForbidden } from '#kernel/text.ts'
import { type MapRemark, type ProcessStep, StepPin } from '../../contract/steps.ts'
import { isStep, remarkOf, remarksOn, type Remark } from './remarks.ts'
import { elementsOf, listOf, oneOf, parseBpmn } from './file/parse.ts'
import { isMostlyArabic } from './drawing/side.ts'

export type ReadMap = { steps: ProcessStep[]; remarks: MapRemark[]; language: Language }
type Way = { to: Element; flow: Element }
type Said = { en: string; ar: string }
type Own = Readonly<Record<string, string>> & { $children?: Element[] }

/** The steps of a map, and what it says that a table cannot. @throws Refusal */
export async function bpmnToSteps(xml: string): Promise<ReadMap> {
  const { definitions, warnings } = await parseBpmn(xml)
  const processes = processesIn(definitions)
  const language = languageOf(definitions, processes)
  const nodes = nodesIn(definitions)
  const outgoing = waysOut(nodes)
  const found = inOrder(nodes, outgoing)
  const stepOf = readerOf(definitions, language, outgoing)
  const steps = shortened(found.map(stepOf))
  const remarks: Remark[] = [
    ...remarksOn(definitions, processes, nodes, new Set(reached(nodes, outgoing))),
    ...warnings.map(remarkOf),
  ]
  return { steps, remarks: remarks.slice(0, 500), language }
}

const processesIn = (definitions: Element) =>
  listOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process')

export const nodesIn = (definitions: Element): Element[] =>
  processesIn(definitions).flatMap((process) => listOf(process, 'flowElements'))

export const waysOut = (nodes: readonly Element[]): ReadonlyMap<Element, Element[]> =>
  Map.groupBy(
    nodes.filter(({ $type, sourceRef, targetRef }) => $type === 'bpmn:SequenceFlow' && sourceRef && targetRef),
    (flow) => flow['sourceRef'] as Element,
  )

export const ownOf = (element: Element | undefined, type: string): Own | undefined =>
  listOf(oneOf(element, 'extensionElements'), 'values').find(({ $type }) => $type === `touchstone:${type}`) as
    | Own
    | undefined

function languageOf(definitions: Element, processes: readonly Element[]): Language {
  const said = processes.map((process) => ownOf(process, 'map')?.['language']).find(Boolean)
  if (said === 'en' || said === 'ar') return said
  let names = ''
  for (const { name } of elementsOf(definitions)) names += typeof name === 'string' ? name : ''
  return isMostlyArabic(names) ? 'ar' : 'en'
}

/** Ours stand in the order of their table; others in the order one comes to them. */
function inOrder(nodes: readonly Element[], outgoing: ReadonlyMap<Element, Element[]>): Element[] {
  const all = nodes.filter((node) => isStep(node, outgoing.get(node)?.length ?? 0))
  const numberOf = (node: Element) => Number(ownOf(node, 'step')?.['number'] ?? Number.NaN)
  if (all.every((node) => Number.isInteger(numberOf(node)))) return all.toSorted((a, b) => numberOf(a) - numberOf(b))
  const steps = new Set(all)
  const met = [...reached(nodes, outgoing)].filter((node) => steps.delete(node))
  return [...met, ...steps]
}

/** Along the flows from every start, each branch to its end before the next. */
function reached(nodes: readonly Element[], outgoing: ReadonlyMap<Element, Element[]>): Set<Element> {
  const seen = new Set<Element>()
  const waiting = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent').toReversed()
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (seen.has(one)) continue
    seen.add(one)
    for (const flow of (outgoing.get(one) ?? []).toReversed()) waiting.push(flow['targetRef'] as Element)
  }
  return seen
}

function readerOf(definitions: Element, language: Language, outgoing: ReadonlyMap<Element, Element[]>) {
  const holderOf = holdersIn(definitions)
  return (node: Element): ProcessStep => {
    const own = ownOf(node, 'step')
    const name = line(node.name)
    const ways = waysFrom(node, outgoing, new Set())
    const said = named(name, { en: own?.['nameEn'] ?? '', ar: own?.['nameAr'] ?? '' }, language)
    const role = roleOf(holderOf(node), node, language)
    return {
      id: node.id ?? '',
      nameEn: said.en,
      nameAr: said.ar,
      roleEn: role.en,
      roleAr: role.ar,
      input: own?.['input'] ?? '',
      output: own?.['output'] ?? '',
      document: own?.['document'] ?? '',
      isDecision: node.$type === 'bpmn:ExclusiveGateway',
      ways: ways.map(({ to, flow }) => {
        const own = ownOf(flow, 'when')
        const when = named(line(flow.name), { en: own?.['en'] ?? '', ar: own?.['ar'] ?? '' }, language)
        return { to: to.$type === 'bpmn:EndEvent' ? 'end' : (to.id ?? 'end'), whenEn: when.en, whenAr: when.ar }
      }),
      pins: (own?.$children ?? []).flatMap((pin) => pinOf(pin as unknown as Own)),
    }
  }
}

/** A pin of ours; what somebody else wrote under its name is no pin. */
const pinOf = (own: Own): ProcessStep['pins'] => {
  const { kind, text, refId, refRecord } = own
  const pin = StepPin.safeParse({ kind, text, refId: refId ?? null, refRecord: refRecord ?? null })
  return pin.success ? [pin.data] : []
}

/** Where one comes to from here; what is no step is walked through. */
export function waysFrom(node: Element, outgoing: ReadonlyMap<Element, Element[]>, seen: Set<Element>): Way[] {
  return (outgoing.get(node) ?? []).flatMap((flow): Way[] => {
    const to = flow['targetRef'] as Element
    if (seen.has(to)) return []
    if (to.$type === 'bpmn:EndEvent' || isStep(to, outgoing.get(to)?.length ?? 0)) return [{ to, flow }]
    const onwards = waysFrom(to, outgoing, new Set([...seen, to]))
    return onwards.length === 0
      ? [{ to: { ...to, $type: 'bpmn:EndEvent' } as Element, flow }]
      : onwards.map((way) => ({ to: way.to, flow: flow.name || onwards.length === 1 ? flow : way.flow }))
  })
}

/** Who takes a step: its lane, or the pool it stands in. */
export function holdersIn(definitions: Element): (node: Element) => Element | undefined {
  const lanes = new Map<Element, Element>()
  const walk = (laneSet: Element | undefined): void => {
    for (const lane of listOf(laneSet, 'lanes')) {
      for (const node of listOf(lane, 'flowNodeRef')) lanes.set(node, lane)
      walk(oneOf(lane, 'childLaneSet'))
    }
  }
  for (const process of processesIn(definitions)) for (const laneSet of listOf(process, 'laneSets')) walk(laneSet)
  const pools = listOf(definitions, 'rootElements').flatMap((root) => listOf(root, 'participants'))
  const pooled = new Map(pools.map((pool) => [oneOf(pool, 'processRef'), pool]))
  return (node) => lanes.get(node) ?? pooled.get(node.$parent)
}

/** What it is called, in both languages; a step that nobody holds may say it itself. */
export function roleOf(holder: Element | undefined, step: Element, language: Language): Said {
  const own = ownOf(holder, 'role')
  const held = named(line(holder?.name), { en: own?.['en'] ?? '', ar: own?.['ar'] ?? '' }, language)
  const said = ownOf(step, 'step')
  return held.en || held.ar ? held : { en: said?.['roleEn'] ?? '', ar: said?.['roleAr'] ?? '' }
}

/** What stands in the map in its language is what was last said; the other language stays. */
const named = (name: string, own: { en: string; ar: string }, language: Language) => {
  const shown = language === 'ar' ? own.ar || own.en : own.en || own.ar
  return name === shown ? own : { ...own, [language]: name }
}

export const line = (text: unknown): string =>
  typeof text === 'string' ? withoutForbidden(text.normalize('NFC').replace(/\s+/g, ' ')).trim().slice(0, 200) : ''

/** What the order of the rows says already is not said again. */
const shortened = (steps: readonly ProcessStep[]): ProcessStep[] =>
  steps.map((step, place) => {
    const [only] = step.ways
    const next = steps[place + 1]?.id ?? 'end'
    const isPlain = step.ways.length === 1 && only?.to === next && only.whenEn === '' && only.whenAr === ''
    return isPlain
      ? { ...step, ways: [] }
      : step.ways.length === 0 && next !== 'end'
        ? { ...step, ways: [{ to: 'end', whenEn: '', whenAr: '' }] }
        : step
  })
