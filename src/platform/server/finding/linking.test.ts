import { expect, test } from 'vitest'
import { type Link, link } from '#kernel/records/links.ts'
import type { World } from '../context.ts'
import { type Strand, threadFrom } from './linking.ts'

const world = {} as World

/** Records of two kinds that know each other by these links; those whose id begins with `hidden` nobody sees. */
function strandOf(all: readonly Link[]): Strand {
  const at = async (_: World, ids: readonly string[]) =>
    all.filter(({ from, to }) => ids.includes(from.id) || ids.includes(to.id))
  const seen = (record: string) => async (_: World, ids: readonly string[]) =>
    ids
      .filter((id) => !id.startsWith('hidden'))
      .map((id) => ({ record, id, number: id, titleEn: id, titleAr: '', state: null }))
  return { links: { rule: at, deed: at }, ends: { rule: seen('rule'), deed: seen('deed') } }
}
const walk = (all: readonly Link[], id: string, hops = 2, most = 120) =>
  threadFrom(world, [strandOf(all)], { record: 'rule', id }, { hops, most })

test('one sees two steps far, and how far each record is', async () => {
  const { nodes } = await walk(
    [
      link('rule', 'a', 'led-to', 'deed', 'b'),
      link('deed', 'b', 'led-to', 'deed', 'c'),
      link('deed', 'c', 'led-to', 'deed', 'd'),
    ],
    'a',
  )

  expect(nodes.map(({ id, hops }) => [id, hops])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ])
})

test('no way leads through what one does not see', async () => {
  const { nodes, links } = await walk(
    [link('rule', 'a', 'led-to', 'deed', 'hidden'), link('deed', 'hidden', 'led-to', 'deed', 'behind')],
    'a',
  )

  expect(nodes.map(({ id }) => id)).toEqual(['a'])
  expect(links).toEqual([])
})

test('what is too much is cut, one of each kind in turn, and it is said', async () => {
  const many = Array.from({ length: 9 }, (_, at) => link('rule', 'a', 'led-to', 'rule', `rule${at}`))
  const { nodes, isCut } = await walk([...many, link('rule', 'a', 'led-to', 'deed', 'deed')], 'a', 2, 4)

  expect(nodes.map(({ id }) => id)).toEqual(['a', 'rule0', 'deed', 'rule1'])
  expect(isCut).toBe(true)
})

test('what one does not see has no thread', async () => {
  await expect(walk([], 'hidden')).rejects.toMatchObject({ key: 'missing' })
})
