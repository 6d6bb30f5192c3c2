import { expect, test } from 'vitest'
import { openBranches, treeOf } from './tree.ts'

const one = (id: string, parentId: string | null = null) => ({ id, parentId, code: id })
const told = (closed: string[], processes = [one('b'), one('a1', 'a'), one('a'), one('a1x', 'a1'), one('a2', 'a')]) =>
  openBranches(treeOf(processes), new Set(closed)).map(({ process, level }) => `${level} ${process.id}`)

test('three levels are read from the top down; what stands under a closed one is not', () => {
  expect(told([])).toEqual(['1 a', '2 a1', '3 a1x', '2 a2', '1 b'])
  expect(told(['a1'])).toEqual(['1 a', '2 a1', '2 a2', '1 b'])
})

test('nothing is lost: neither under a void process, nor in a circle', () => {
  expect(told([], [one('a', 'void'), one('x', 'y'), one('y', 'x')])).toEqual(['1 a', '1 x', '2 y'])
})
