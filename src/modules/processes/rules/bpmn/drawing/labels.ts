import type { Box, Placed, Point } from './place.ts'

/** What a decision asks stands at its foot, on the side where no way leaves: ways go up, straight on, or straight down. */
export const captionOf = ({ x, y, width, height }: Box): Box => ({
  x: x + width / 2 + 12,
  y: y + height / 2 + 10,
  width: 88,
  height: 40,
})

/** Beside the first stretch of the way, on the side that is free. */
export function labelPlace(start: Point, next: Point, width: number): Point {
  if (next.y === start.y) return { x: start.x + 4, y: start.y - 18 }
  return next.y < start.y ? { x: start.x + 6, y: start.y - 20 } : { x: start.x - width - 4, y: start.y + 2 }
}

/** The same drawing from right to left. Pools and lanes keep their heads where they are always drawn. */
export function turnedIn({ boxes, lanes, pool }: Placed): (box: Box) => Box {
  const all = [...boxes.values(), ...lanes, ...(pool ? [pool] : [])]
  const ends = Math.min(...all.map(({ x }) => x)) + Math.max(...all.map(({ x, width }) => x + width))
  const heads = lanes.length > 0 ? 60 : 0
  return (box) => ({ ...box, x: ends + heads - box.x - box.width })
}
