import { expect, test } from 'vitest'
import { layOut } from './layers.ts'
import { nodeSize } from './place.ts'

const place = (layout: ReturnType<typeof layOut>, id: string) =>
  layout.nodes.find((node) => node.id === id) as { x: number; y: number }

test('who takes stands behind who gives', () => {
  const layout = layOut(
    ['sell', 'buy', 'make', 'ship', 'alone'],
    [
      { from: 'sell', to: 'make' },
      { from: 'buy', to: 'make' },
      { from: 'make', to: 'ship' },
      { from: 'sell', to: 'ship' },
    ],
  )

  expect(place(layout, 'sell').x).toBeLessThan(place(layout, 'make').x)
  expect(place(layout, 'make').x).toBeLessThan(place(layout, 'ship').x)
  expect(place(layout, 'alone').y).toBeGreaterThan(place(layout, 'ship').y)
  expect(layout.links.map(({ points }) => points.length)).toEqual([2, 2, 2, 3])
})

test('a circle is laid out too, and its links keep their direction', () => {
  const layout = layOut(
    ['a', 'b', 'c'],
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
      { from: 'a', to: 'a' },
      { from: 'a', to: 'gone' },
    ],
  )

  const back = layout.links.find(({ from }) => from === 'c')
  expect(layout.links.length).toBe(3)
  expect(back?.points[0]?.x).toBeGreaterThan(back?.points.at(-1)?.x as number)
})

test('no two processes overlap, however many there are', () => {
  const ids = Array.from({ length: 300 }, (_, place) => `p${place}`)
  const links = ids.flatMap((from, place) => [1, 7, 31].map((far) => ({ from, to: `p${(place * far + far) % 300}` })))

  const { nodes, width, height } = layOut(ids, links)

  expect(nodes.length).toBe(300)
  const columns = Map.groupBy(nodes, ({ x }) => x)
  for (const column of columns.values()) {
    const heights = column.map(({ y }) => y).sort((a, b) => a - b)
    for (const [order, y] of heights.entries())
      if (order > 0) expect(y - (heights[order - 1] as number)).toBeGreaterThanOrEqual(nodeSize.height)
  }
  expect(nodes.every(({ x, y }) => x >= 0 && y >= 0 && x < width && y < height)).toBe(true)
})

test('nothing at all is laid out as nothing', () => {
  expect(layOut([], [])).toEqual({ width: 0, height: 0, nodes: [], links: [] })
})
