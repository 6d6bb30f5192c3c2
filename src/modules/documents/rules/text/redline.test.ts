import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RichText, type RichNode } from '../../contract/rich-text.ts'
import { acceptAll, changedFields, redline, redlineOf, rejectAll, settled, sizeOfChange } from './redline.ts'

const words = fc.constantFrom('the', 'inspector', 'release', 'المفتش', 'يحرر', 'product', '8.7', ', ', 'حيود ', 'tag')
const text = fc.record({
  text: fc.array(words, { minLength: 1, maxLength: 9 }).map((all) => all.join(' ')),
  bold: fc.boolean(),
})
const inline = fc.oneof(
  {
    weight: 6,
    arbitrary: text.map(
      ({ text: said, bold }): RichNode => ({
        type: 'text',
        text: said,
        ...(bold ? { marks: [{ type: 'bold' }] } : {}),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<RichNode>({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('h1', 'h2').map((target): RichNode => ({ type: 'crossReference', attrs: { target } })),
  },
)
const paragraph = fc.array(inline, { maxLength: 4 }).map((content): RichNode => ({ type: 'paragraph', content }))
const heading = fc
  .tuple(fc.array(inline, { maxLength: 2 }), fc.integer({ min: 1, max: 4 }))
  .map(([content, level]): RichNode => ({ type: 'heading', attrs: { level }, content }))
const list = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((items): RichNode => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) }))
const cell = paragraph.map((one): RichNode => ({ type: 'tableCell', content: [one] }))
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): RichNode => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }))
const rule = fc.constant<RichNode>({ type: 'horizontalRule' })
const block = fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 2, arbitrary: heading }, list, table, rule)
const blocks = fc.array(block, { maxLength: 8 })

let last = 0
const named = (node: RichNode): RichNode => ({
  ...node,
  ...(/Row|Cell|text|Break|Reference/.test(node.type) ? {} : { attrs: { ...node.attrs, id: `b${(last += 1)}` } }),
  ...(node.content ? { content: node.content.map(named) } : {}),
})
const doc = (content: readonly RichNode[]) => RichText.parse({ type: 'doc', content })

describe('the redline', () => {
  test('keeps the columns of a row, also where neighbours say the same', () => {
    const row = (...said: string[]): RichNode => ({
      type: 'tableRow',
      content: said.map((one) => ({
        type: 'tableCell',
        content: [named({ type: 'paragraph', content: [{ type: 'text', text: one }] })],
      })),
    })
    const sheet = (...said: string[]) => doc([named({ type: 'table', content: [row(...said)] })])

    const red = redline(sheet('…', '…'), sheet('Batch', '…'))

    const cells = red.content?.[0]?.content?.[0]?.content ?? []
    expect(cells.map(({ marks = [] }) => marks)).toEqual([[], []])
  })

  test('gives the later text when all is accepted, and the earlier when all is rejected, whatever the two are', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const [a, b] = [doc(before.map(named)), doc(after.map(named))]
        const red = redline(a, b)
        expect(acceptAll(red)).toEqual(settled(b))
        expect(rejectAll(red)).toEqual(settled(a))
      }),
      { numRuns: 400, seed: 11 },
    )
  })

  test('does so too when a revision is the former one with edits here and there', () => {
    const edit = fc.tuple(fc.nat(), fc.constantFrom('drop', 'swap', 'add', 'rewrite'), block)
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 12 }),
        fc.array(edit, { maxLength: 5 }),
        (before, edits) => {
          const old = before.map(named)
          const next = [...old]
          for (const [at, how, other] of edits) {
            const place = next.length === 0 ? 0 : at % next.length
            if (how === 'drop') next.splice(place, 1)
            else if (how === 'add') next.splice(place, 0, named(other))
            else if (how === 'swap') next.push(...next.splice(place, 1))
            else if (next[place])
              next[place] = {
                ...named(other),
                ...(other.type === next[place].type ? { attrs: { ...other.attrs, ...next[place].attrs } } : {}),
              }
          }
          const [a, b] = [doc(old), doc(next)]
          const red = redline(a, b)
          expect(acceptAll(red)).toEqual(settled(b))
          expect(rejectAll(red)).toEqual(settled(a))
          expect(RichText.safeParse({ ...red, content: [] }).success).toBe(true)
        },
      ),
      { numRuns: 400, seed: 12 },
    )
  })

  const said = (...paragraphs: [id: string, text: string][]) =>
    doc(paragraphs.map(([id, one]) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: one }] })))

  test('marks the word that changed and leaves the others alone', () => {
    const red = redline(
      said(['p1', 'The inspector releases the lot.']),
      said(['p1', 'The supervisor releases the lot.']),
    )

    expect(red.content?.[0]?.content?.map(({ text, marks }) => [text, marks?.[0]?.type])).toEqual([
      ['The ', undefined],
      ['inspector', 'deletion'],
      ['supervisor', 'insertion'],
      [' releases the lot.', undefined],
    ])
    expect(sizeOfChange(red)).toEqual({ inserted: 1, deleted: 1, blocks: 1 })
  })

  test('says nothing when only the ids differ, as after bringing the same file in again', () => {
    const red = redline(said(['p1', 'One.'], ['p2', 'Two.']), said(['q1', 'One.'], ['q2', 'Two.']))

    expect(sizeOfChange(red)).toMatchObject({ inserted: 0, deleted: 0 })
  })

  test('compares each language with its own', () => {
    const before = { en: said(['p1', 'Stop.']), ar: null }
    const after = { en: said(['p1', 'Stop.']), ar: said(['p1', 'توقف.']) }

    const { en, ar } = redlineOf(before, after)

    expect(sizeOfChange(en)).toEqual({ inserted: 0, deleted: 0, blocks: 0 })
    expect(sizeOfChange(ar)).toEqual({ inserted: 1, deleted: 0, blocks: 1 })
  })

  test('names the fields of the register that changed', () => {
    const before = { ownerId: 'a', clauses: ['8.7'], language: 'en' }

    expect(changedFields(before, { ...before, ownerId: 'b', clauses: ['8.7', '10.2'] })).toEqual([
      { field: 'clauses', before: ['8.7'], after: ['8.7', '10.2'] },
      { field: 'ownerId', before: 'a', after: 'b' },
    ])
  })
})
