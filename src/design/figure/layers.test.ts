import { expect, test } from 'vitest'
import { layered } from './layers.ts'

const node = (key: string, layer: number, hops: number) => ({ key, layer, hops })
const bounds = { around: 6, most: 8 }

test('columns stand in the order of their layers, however far apart those are', () => {
  const { columns, places } = layered([node('b', 6, 1), node('a', 0, 1), node('m', 3, 0)], [], bounds)

  expect(columns.map(({ layer }) => layer)).toEqual([0, 3, 6])
  expect([...places].map(([key, { column }]) => [key, column])).toEqual([
    ['a', 0],
    ['m', 1],
    ['b', 2],
  ])
})

test('at most so many columns are drawn around the one in the middle', () => {
  const nodes = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((layer) => node(`n${layer}`, layer, Math.abs(layer - 4)))

  expect(layered(nodes, [], bounds).columns.map(({ layer }) => layer)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('a column with a neighbour is drawn before one that is only closer', () => {
  const nodes = [node('clause', 0, 1), node('a', 1, 2), node('b', 2, 2), node('c', 3, 2), node('m', 4, 0)]

  expect(layered(nodes, [], { around: 3, most: 8 }).columns.map(({ layer }) => layer)).toEqual([0, 2, 3, 4])
})

test('a full column keeps its nearest and says how many more there are; edges to the others are not drawn', () => {
  const far = Array.from({ length: 9 }, (_, at) => node(`far${at}`, 1, 2))
  const { columns, edges } = layered(
    [node('m', 0, 0), ...far, node('near', 1, 1)],
    [
      ['m', 'near'],
      ['m', 'far8'],
    ],
    bounds,
  )

  expect(columns[1]?.nodes.map(({ key }) => key)).toContain('near')
  expect(columns[1]?.more).toBe(2)
  expect(edges).toEqual([['m', 'near']])
})

test('nodes stand beside what they hang on, so that edges do not cross', () => {
  const nodes = [node('m', 0, 0), node('a', 1, 1), node('b', 1, 1), node('ofB', 2, 2), node('ofA', 2, 2)]
  const edges = [
    ['m', 'a'],
    ['m', 'b'],
    ['b', 'ofB'],
    ['a', 'ofA'],
  ] as const

  expect(layered(nodes, edges, bounds).columns[2]?.nodes.map(({ key }) => key)).toEqual(['ofA', 'ofB'])
})

test('one alone stands in the middle', () => {
  expect(layered([node('m', 5, 0)], [], bounds)).toMatchObject({ rows: 1, edges: [] })
})
