import type { ProcessStep } from '../../../contract/steps.ts'

export type Box = { x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }
export type Flow = { from: string; to: string }
export type Placed = {
  boxes: Map<string, Box>
  lanes: Box[]
  pool: Box | undefined
  pointsOf(flow: Flow, place: number): Point[]
}

export const startId = 'ts-start'
export const endId = 'ts-end'

const between = 70
const row = 130
const usual = { width: 130, letters: 80 }
const gateway = { width: 50, height: 50 }
const event = { width: 36, height: 36 }
const left = 40
const top = 40
const band = 30

/** Five lines of a name stand in a step; where one is longer than that, every step of the map is wider. */
function taskFor(steps: readonly ProcessStep[]) {
  const letters = Math.max(usual.letters, ...steps.flatMap(({ nameEn, nameAr }) => [nameEn.length, nameAr.length]))
  return { width: Math.ceil((usual.width * letters) / usual.letters / 10) * 10, height: 80 }
}

/** The steps in columns, each after those that lead to it, and in the lane of whoever takes it. */
export function placeSteps(
  steps: readonly ProcessStep[],
  flows: readonly Flow[],
  laneOf: ReadonlyMap<string, number>,
  lanes: number,
): Placed {
  const task = taskFor(steps)
  const column = task.width + between
  const order = [startId, ...steps.map(({ id }) => id), endId]
  const columns = columnsOf(order, flows)
  const isDecision = new Set(steps.filter(({ isDecision }) => isDecision).map(({ id }) => id))
  const laneHeights = Array.from({ length: Math.max(lanes, 1) }, () => 1)
  const rows = new Map<string, number>()
  const taken = new Map<string, number>()
  for (const id of order) {
    const lane = laneOf.get(id) ?? 0
    const cell = `${columns.get(id)}/${lane}`
    const place = taken.get(cell) ?? 0
    taken.set(cell, place + 1)
    rows.set(id, place)
    laneHeights[lane] = Math.max(laneHeights[lane] ?? 1, place + 1)
  }
  const laneTops = laneHeights.map(
    (_, lane) => top + laneHeights.slice(0, lane).reduce((sum, one) => sum + one * row, 0),
  )
  const inside = lanes > 0 ? left + 2 * band + 20 : left
  const boxes = new Map(
    order.map((id) => {
      const size = id === startId || id === endId ? event : isDecision.has(id) ? gateway : task
      const middle = {
        x: inside + (columns.get(id) ?? 0) * column + task.width / 2,
        y: (laneTops[laneOf.get(id) ?? 0] ?? top) + (rows.get(id) ?? 0) * row + row / 2,
      }
      return [id, { ...size, x: middle.x - size.width / 2, y: middle.y - size.height / 2 }] as const
    }),
  )
  const right = inside + (Math.max(...columns.values()) + 1) * column
  const laneBoxes = laneHeights.map((height, lane) => ({
    x: left + band,
    y: laneTops[lane] ?? top,
    width: right - left - band,
    height: height * row,
  }))
  const pool = { x: left, y: top, width: right - left, height: laneHeights.reduce((sum, one) => sum + one * row, 0) }
  return {
    boxes,
    lanes: lanes > 0 ? laneBoxes : [],
    pool: lanes > 0 ? pool : undefined,
    pointsOf: (flow, place) => {
      const [from, to] = [boxes.get(flow.from) as Box, boxes.get(flow.to) as Box]
      const points = pointsBetween(from, to, distanceOf(columns, flow), place)
      const before = flows.slice(0, place).filter((one) => one.from === flow.from)
      const rights = before.filter((one) => distanceOf(columns, one) === 1)
      const isTaken = distanceOf(columns, flow) === 1 && rights.length > 0
      return isTaken ? overTheCorner(from, points, before.length) : points
    },
  }
}

const distanceOf = (columns: ReadonlyMap<string, number>, { from, to }: Flow): number =>
  (columns.get(to) ?? 0) - (columns.get(from) ?? 0)

/** Where another way leaves to the right already: up a little first, so that each has its own beginning and its own words. */
function overTheCorner(from: Box, points: readonly Point[], earlier: number): Point[] {
  const x = from.x + from.width / 2
  const height = from.y - 6 - 16 * earlier
  const arrives = points.at(-1) as Point
  const turn = points.length > 2 ? (points[1] as Point).x : arrives.x - 20 - 4 * earlier
  return [{ x, y: from.y }, { x, y: height }, { x: turn, y: height }, { x: turn, y: arrives.y }, arrives]
}

/** The longest way from the start; ways that lead back do not count. */
function columnsOf(order: readonly string[], flows: readonly Flow[]): Map<string, number> {
  const places = new Map(order.map((id, place) => [id, place]))
  const columns = new Map(order.map((id) => [id, 0]))
  const forward = Map.groupBy(
    flows.filter(({ from, to }) => (places.get(to) ?? 0) > (places.get(from) ?? 0)),
    ({ from }) => from,
  )
  for (const id of order)
    for (const { to } of forward.get(id) ?? [])
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1))
  return columns
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Straight to a neighbour; over the row to what is further on, under it to what came before. */
function pointsBetween(from: Box, to: Box, distance: number, place: number): Point[] {
  const [a, b] = [middleOf(from), middleOf(to)]
  const shift = (place % 5) * 4
  const leaves = { x: from.x + from.width, y: a.y }
  const arrives = { x: to.x, y: b.y }
  const turn = to.x - 20 - shift
  if (distance === 1 && a.y === b.y) return [leaves, arrives]
  if (distance === 1) return [leaves, { x: turn, y: a.y }, { x: turn, y: b.y }, arrives]
  if (distance > 1) {
    const channel = a.y - row / 2 + 6 + shift
    const over = [
      { x: a.x, y: from.y },
      { x: a.x, y: channel },
    ]
    return a.y === b.y
      ? [...over, { x: b.x, y: channel }, { x: b.x, y: to.y }]
      : [...over, { x: turn, y: channel }, { x: turn, y: b.y }, arrives]
  }
  const channel = Math.max(a.y, b.y) + row / 2 - 6 - shift
  return [
    { x: a.x, y: from.y + from.height },
    { x: a.x, y: channel },
    { x: b.x, y: channel },
    { x: b.x, y: to.y + to.height },
  ]
}
