import type { Language } from '#kernel/text.ts'
import type { ProcessStep } from '../../contract/steps.ts'
import { captionOf, labelPlace, turnedIn } from './drawing/labels.ts'
import { type Box, endId, placeSteps, type Point, startId } from './drawing/place.ts'
import { isFromTheRight } from './drawing/side.ts'
import { type Way, waysOf } from './ways.ts'

export const ownSpace = 'https://touchstone.invalid/bpmn/1'

/** The table as BPMN 2.0 with its drawing: a lane for each role, a gateway for each decision. What BPMN has no word for stands in our own. */
export function stepsToBpmn(steps: readonly ProcessStep[], language: Language): string {
  const say = (en: string, ar: string) => (language === 'ar' ? ar || en : en || ar)
  const roles = rolesOf(steps)
  const laneOf = lanesOf(steps, roles)
  const ways = waysOf(steps)
  const placed = placeSteps(steps, ways, laneOf, roles.length)
  const flowIds = idsOf(ways)
  const flowId = (place: number) => flowIds[place] ?? ''
  const ends = (id: string) =>
    ways.map((way, place) => (way.to === id ? `<bpmn:incoming>${flowId(place)}</bpmn:incoming>` : '')).join('') +
    ways.map((way, place) => (way.from === id ? `<bpmn:outgoing>${flowId(place)}</bpmn:outgoing>` : '')).join('')

  const nodes = steps.map((step, place) => {
    const type = step.isDecision ? 'exclusiveGateway' : 'task'
    const name = say(step.nameEn, step.nameAr)
    return `<bpmn:${type}${attributes({ id: step.id, name })}>${ownWords(step, place)}${ends(step.id)}</bpmn:${type}>`
  })
  const flows = ways.map((way, place) => {
    const when =
      way.whenEn || way.whenAr
        ? `<bpmn:extensionElements><touchstone:when${attributes({ en: way.whenEn, ar: way.whenAr })}/></bpmn:extensionElements>`
        : ''
    return `<bpmn:sequenceFlow${attributes({ id: flowId(place), name: say(way.whenEn, way.whenAr), sourceRef: way.from, targetRef: way.to })}>${when}</bpmn:sequenceFlow>`
  })
  const lanes = roles.map(({ en, ar }, lane) => {
    const inside = [startId, ...steps.map(({ id }) => id), endId].filter((id) => (laneOf.get(id) ?? 0) === lane)
    return `<bpmn:lane${attributes({ id: `ts-lane-${lane + 1}`, name: say(en, ar) })}><bpmn:extensionElements><touchstone:role${attributes({ en, ar })}/></bpmn:extensionElements>${inside.map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`
  })
  const pool =
    roles.length > 0
      ? '<bpmn:collaboration id="ts-collaboration"><bpmn:participant id="ts-pool" processRef="ts-process"/></bpmn:collaboration>'
      : ''
  const plane = roles.length > 0 ? 'ts-collaboration' : 'ts-process'

  const captions = new Set(steps.filter(({ isDecision }) => isDecision).map(({ id }) => id))
  const words = [...steps.map((step) => say(step.nameEn, step.nameAr)), ...roles.map(({ en, ar }) => say(en, ar))]
  const isTurned = words.length > 0 ? isFromTheRight(words.join(''), language) : language === 'ar'
  const turn = isTurned ? turnedIn(placed) : (box: Box) => box
  const shapes = [
    ...(placed.pool ? [shape('ts-pool', placed.pool, { isHorizontal: true })] : []),
    ...placed.lanes.map((box, lane) => shape(`ts-lane-${lane + 1}`, box, { isHorizontal: true })),
    ...[...placed.boxes].map(([id, box]) =>
      shape(id, turn(box), captions.has(id) ? { caption: turn(captionOf(box)) } : {}),
    ),
    ...ways.map((way, place) => edge(flowId(place), placed.pointsOf(way, place), say(way.whenEn, way.whenAr), turn)),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:touchstone="${ownSpace}" id="ts-definitions" targetNamespace="${ownSpace}" exporter="Touchstone">`,
    pool,
    '<bpmn:process id="ts-process" isExecutable="false">',
    `<bpmn:extensionElements><touchstone:map${attributes({ language })}/></bpmn:extensionElements>`,
    ...(lanes.length > 0 ? ['<bpmn:laneSet id="ts-lanes">', ...lanes, '</bpmn:laneSet>'] : []),
    `<bpmn:startEvent id="${startId}">${ends(startId)}</bpmn:startEvent>`,
    ...nodes,
    `<bpmn:endEvent id="${endId}">${ends(endId)}</bpmn:endEvent>`,
    ...flows,
    '</bpmn:process>',
    `<bpmndi:BPMNDiagram id="ts-diagram"><bpmndi:BPMNPlane id="ts-plane" bpmnElement="${plane}">`,
    ...shapes,
    '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>',
    '</bpmn:definitions>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** Named after what they tie, so that two revisions can be compared. */
function idsOf(ways: readonly Way[]): string[] {
  const used = new Map<string, number>()
  return ways.map(({ from, to }) => {
    const id = `ts-flow-${from}-${to}`
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}

type Role = { en: string; ar: string }
const keyOf = ({ roleEn, roleAr }: ProcessStep) => `${roleEn}\n${roleAr}`

/** In the order in which they are first named; none when nobody is. */
function rolesOf(steps: readonly ProcessStep[]): Role[] {
  const named = new Map(steps.map((step) => [keyOf(step), { en: step.roleEn, ar: step.roleAr }]))
  return steps.some(({ roleEn, roleAr }) => roleEn || roleAr) ? [...named.values()] : []
}

function lanesOf(steps: readonly ProcessStep[], roles: readonly Role[]): Map<string, number> {
  const places = new Map(roles.map(({ en, ar }, lane) => [`${en}\n${ar}`, lane]))
  const laneOf = new Map(steps.map((step) => [step.id, places.get(keyOf(step)) ?? 0]))
  const [first, last] = [steps[0], steps.at(-1)]
  if (first && last) laneOf.set(startId, laneOf.get(first.id) ?? 0).set(endId, laneOf.get(last.id) ?? 0)
  return laneOf
}

function ownWords(step: ProcessStep, place: number): string {
  const { nameEn, nameAr, input, output, document } = step
  const pins = step.pins.map(
    ({ kind, text, refId, refRecord }) =>
      `<touchstone:pin${attributes({ kind, text, refId: refId ?? '', refRecord: refRecord ?? '' })}/>`,
  )
  return `<bpmn:extensionElements><touchstone:step${attributes({ number: String(place + 1), nameEn, nameAr, input, output, document })}>${pins.join('')}</touchstone:step></bpmn:extensionElements>`
}

type Turn = (box: Box) => Box

const bounds = ({ x, y, width, height }: Box) => `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`
const labelAt = (box: Box) => `<bpmndi:BPMNLabel>${bounds(box)}</bpmndi:BPMNLabel>`

function shape(id: string, box: Box, { isHorizontal = false, caption }: { isHorizontal?: boolean; caption?: Box }) {
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${isHorizontal ? ' isHorizontal="true"' : ''}>${bounds(box)}${caption ? labelAt(caption) : ''}</bpmndi:BPMNShape>`
}

function edge(id: string, points: readonly Point[], label: string, turn: Turn): string {
  const [start, next] = points
  const width = Math.min(90, 8 + label.length * 6)
  const at = start && next && labelPlace(start, next, width)
  const turned = points.map((point) => turn({ ...point, width: 0, height: 0 }))
  return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${turned.map(({ x, y }) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}${label && at ? labelAt(turn({ ...at, width, height: 14 })) : ''}</bpmndi:BPMNEdge>`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}
const escaped = (text: string) => text.replace(/[&<>"\n\t]/g, (letter) => escapes[letter] as string)
const attributes = (all: Readonly<Record<string, string>>) =>
  Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
