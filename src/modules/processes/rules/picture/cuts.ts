import type { Box } from '../bpmn/drawing/place.ts'
import { isBand, type Part, type Sheet } from './sheet.ts'

/** How much room the heads of pool and lanes take when a part shows them again. */
export const heads = 64

/** Where a map is cut: as few pieces as can be, each about as wide as the others, and none through a shape or its name. */
export function cutsOf(sheet: Sheet, whole: Box, most: number): number[] {
  const shapes = sheet.parts.filter((one) => !isBand(one) && one.element.$type !== 'bpmn:Group')
  const names = [...shapes, ...sheet.ways].flatMap(({ label }) => (label ? [reachOf(label, 2)] : []))
  const places = [...shapes.map(reachOfShape), ...names]
  const fewest = cutsAt(places, whole, most)
  const even = cutsAt(places, whole, Math.min(most, whole.width / (fewest.length - 1) + heads + 40))
  return even.length === fewest.length ? even : fewest
}

type Reach = { from: number; to: number }

const reachOf = ({ x, width }: Box, beside: number): Reach => ({ from: x - beside, to: x + width + beside })

/** Of a small shape the file does not always say where its name stands: then it stands under it, wider than the shape. */
function reachOfShape({ element: { $type, name }, box, label }: Part): Reach {
  const isNamedBelow = /Event$|Gateway$|^bpmn:Data/.test($type) && name && !label
  return reachOf(box, isNamedBelow ? 40 : 8)
}

/** Each cut at the latest place before the measure is full at which nothing stands; nothing but lines is no piece. */
function cutsAt(places: readonly Reach[], whole: Box, most: number): number[] {
  const end = whole.x + whole.width
  const last = Math.max(...places.map(({ to }) => to))
  const cuts = [whole.x]
  for (;;) {
    const from = cuts.at(-1) as number
    const width = cuts.length > 1 ? most - heads : most
    if (last - from <= width) return [...cuts, end]
    const ends = places.map(({ to }) => to).filter((at) => at > from + width / 3 && at <= from + width)
    const free = ends.filter((at) => places.every((one) => at <= one.from || at >= one.to))
    cuts.push(free.length > 0 ? Math.max(...free) : from + width)
  }
}
