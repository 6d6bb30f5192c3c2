import { expect, test } from 'vitest'
import type { Interaction } from '../../contract/links.ts'
import { downToLevel, levelsIn } from './levels.ts'

const process = (id: string, parentId: string | null = null) => ({
  id,
  code: id.toUpperCase(),
  nameEn: id,
  nameAr: '',
  parentId,
  ownerId: 'x',
})
const link = (fromId: string, toId: string, flowEn: string) => ({
  id: `${fromId}${toId}${flowEn}`,
  version: 1,
  fromId,
  toId,
  flowEn,
  flowAr: '',
  outputId: null,
  inputId: null,
})
const given: Interaction = {
  processes: [
    process('make'),
    process('turn', 'make'),
    process('set', 'turn'),
    process('sell'),
    process('lost', 'gone'),
  ],
  links: [
    link('sell', 'set', 'order'),
    link('sell', 'turn', 'order'),
    link('set', 'turn', 'first part'),
    link('turn', 'sell', 'parts'),
  ],
}
const flows = ({ links }: Interaction) => links.map(({ fromId, toId, flowEn }) => `${fromId} ${toId} ${flowEn}`)

test('three levels are three; whoever stands under what is not shown stands at the top', () => {
  expect(levelsIn(given)).toBe(3)
  expect(downToLevel(given, 1).processes.map(({ id }) => id)).toEqual(['make', 'sell', 'lost'])
})

test('what stands deeper gives and takes in the name of the one above, each flow once, none to itself', () => {
  expect(flows(downToLevel(given, 1))).toEqual(['sell make order', 'make sell parts'])
  expect(flows(downToLevel(given, 2))).toEqual(['sell turn order', 'turn sell parts'])
  expect(downToLevel(given, undefined)).toBe(given)
})
