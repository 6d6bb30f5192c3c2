import { expect, test } from 'vitest'
import type { RichNode } from '../../contract/rich-text.ts'
import { definitionOf, definitionsIn } from './definitions.ts'

const heading = (level: number, text: string): RichNode => ({
  type: 'heading',
  attrs: { id: `h-${text}`, level },
  content: [{ type: 'text', text }],
})
const paragraph = (id: string, text: string): RichNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const list = (...items: RichNode[]): RichNode => ({
  type: 'bulletList',
  content: items.map((one) => ({ type: 'listItem', content: [one] })),
})
const row = (...cells: RichNode[]): RichNode => ({
  type: 'tableRow',
  content: cells.map((one) => ({ type: 'tableCell', content: [one] })),
})

test('a term leads to the line of the chapter on terms that begins with it', () => {
  const doc: RichNode = {
    type: 'doc',
    content: [
      heading(1, 'Scope'),
      paragraph('s', 'Lot sizes vary.'),
      heading(1, 'Terms and definitions'),
      heading(2, 'Of production'),
      list(paragraph('l', 'Lot: parts made in one run.'), paragraph('t', 'Lottery: none.')),
      { type: 'table', content: [row(paragraph('m', 'MSA'), paragraph('n', 'Measurement system analysis'))] },
      heading(1, 'Method'),
      paragraph('x', 'Batch: not here.'),
    ],
  }
  const definitions = definitionsIn(doc)

  expect(definitionOf(definitions, 'lot')).toEqual({ id: 'l', text: 'Lot: parts made in one run.' })
  expect(definitionOf(definitions, 'MSA')).toEqual({ id: 'm', text: 'MSA Measurement system analysis' })
  for (const unknown of ['Batch', 'Lo', '']) expect(definitionOf(definitions, unknown)).toBeUndefined()
})

test('in Arabic with or without the article and vowel signs', () => {
  const doc: RichNode = {
    type: 'doc',
    content: [heading(1, 'المصطلحات والتعريفات'), paragraph('l', 'الدفعة: قطع صُنعت في دورة واحدة.')],
  }
  const definitions = definitionsIn(doc)

  for (const term of ['الدفعة', 'دفعة', 'دُفعة']) expect(definitionOf(definitions, term)?.id).toBe('l')
})
