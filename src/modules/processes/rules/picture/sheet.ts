import type { Element } from 'bpmn-moddle'
import type { Box, Point } from '../bpmn/drawing/place.ts'
import { runsFromTheRight } from '../bpmn/drawing/mirror.ts'
import { listOf, oneOf } from '../bpmn/file/parse.ts'

export type Part = { element: Element; box: Box; isHorizontal: boolean; isExpanded: boolean; label: Box | undefined }
export type Way = { element: Element; points: Point[]; label: Box | undefined }
export type Sheet = { parts: Part[]; ways: Way[]; fromTheRight: boolean }

/** What stands on the drawing of a map, in its order; what has no place on it is left out. */
export function sheetOf(definitions: Element): Sheet {
  const planes = listOf(definitions, 'diagrams').map((diagram) => listOf(oneOf(diagram, 'plane'), 'planeElement'))
  const drawn = planes.find((all) => all.length > 0) ?? []
  const parts = drawn.flatMap((one): Part[] => {
    const [element, box] = [oneOf(one, 'bpmnElement'), boxOf(one)]
    if (one.$type !== 'bpmndi:BPMNShape' || !element?.$type || !box) return []
    const [isHorizontal, isExpanded] = [one['isHorizontal'] !== false, one['isExpanded'] !== false]
    return [{ element, box, isHorizontal, isExpanded, label: labelOf(one, [box]) }]
  })
  const ways = drawn.flatMap((one): Way[] => {
    const element = oneOf(one, 'bpmnElement')
    const points = listOf(one, 'waypoint').map(({ x, y }) => ({ x: Number(x), y: Number(y) }))
    if (one.$type !== 'bpmndi:BPMNEdge' || !element?.$type) return []
    if (points.length < 2 || points.some(({ x, y }) => !isOnPaper(x) || !isOnPaper(y))) return []
    return [{ element, points, label: labelOf(one, points) }]
  })
  return {
    parts: parts.toSorted((a, b) => depthOf(a) - depthOf(b)),
    ways,
    fromTheRight: runsFromTheRight(definitions),
  }
}

/** Where the name stands; some tools say nothing of it, or put all names in one corner. */
function labelOf(one: Element, near: readonly Point[]): Box | undefined {
  const label = boxOf(oneOf(one, 'label'))
  const isNear = (at: Point) => label && Math.abs(label.x - at.x) < 400 && Math.abs(label.y - at.y) < 250
  return label && label.width > 1 && near.some(isNear) ? label : undefined
}

const isOnPaper = (value: number) => Number.isFinite(value) && Math.abs(value) < 100_000

function boxOf(one: Element | undefined): Box | undefined {
  const bounds = oneOf(one, 'bounds')
  if (!bounds) return undefined
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(bounds[name])) as [
    number,
    number,
    number,
    number,
  ]
  return [x, y, width, height].every(isOnPaper) && width >= 0 && height >= 0 ? { x, y, width, height } : undefined
}

/** Pools lie under lanes, both under what stands in them. */
function depthOf({ element: { $type }, isExpanded }: Part): number {
  if ($type === 'bpmn:Participant') return 0
  if ($type === 'bpmn:Lane') return 1
  if ($type === 'bpmn:Group') return 2
  if (/SubProcess|Transaction|SubChoreography/.test($type) && isExpanded) return 3
  return $type === 'bpmn:BoundaryEvent' ? 5 : 4
}

/** A pool or a lane: it goes as far as the map does. */
export const isBand = ({ element }: Part): boolean => /^bpmn:(Participant|Lane)$/.test(element.$type)

/** The smallest place that holds it all. */
export function extentOf({ parts, ways }: Sheet): Box {
  const boxes = [
    ...parts.flatMap(({ box, label }) => [box, ...(label ? [label] : [])]),
    ...ways.flatMap(({ points, label }) => [
      ...points.map((point) => ({ ...point, width: 0, height: 0 })),
      ...(label ? [label] : []),
    ]),
  ]
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x: x - 12, y: y - 12, width: right - x + 24, height: bottom - y + 30 }
}
