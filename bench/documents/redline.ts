import { diffLines } from 'diff'
import { textOf } from '#modules/documents/contract/content.ts'
import type { RichNode, RichText } from '#modules/documents/contract/rich-text.ts'
import { redline } from '#modules/documents/rules/text/redline.ts'
import { type Figure, median, timed } from '../figure.ts'

const vocabulary =
  'the organization shall determine external and internal issues that are relevant to its purpose process owner approves release of nonconforming product and records the decision'.split(
    ' ',
  )

/** Two revisions of a manual of sixty pages (a thousand paragraphs, forty edits), beside comparing their bare lines. */
export async function redlining(): Promise<Figure[]> {
  const before = manual(1000)
  const after = edited(before, 40)
  const [was, is] = [textOf(before), textOf(after)]

  const baseline = median(await timed(20, async () => diffLines(was, is), 3))
  const ours = median(await timed(20, async () => redline(before, after), 3))
  return [
    { name: 'redline of 1,000 paragraphs, 40 edits, p50, beside bare lines', ours, baseline, unit: 'ms', reach: 60 },
    {
      name: 'redline of 1,000 paragraphs, 40 edits, p50, beside the 200 ms we promise',
      ours,
      baseline: 200,
      unit: 'ms',
      reach: 1,
    },
  ]
}

function manual(paragraphs: number): RichText {
  let seed = 5
  const word = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return vocabulary[Math.floor((seed / 2147483648) * vocabulary.length)] as string
  }
  const words = (count: number): RichNode => ({
    type: 'text',
    text: `${Array.from({ length: count }, word).join(' ')}. `,
  })
  const content = Array.from(
    { length: paragraphs },
    (_, at): RichNode =>
      at % 15 === 0
        ? { type: 'heading', attrs: { id: `b${at}`, level: 2 }, content: [words(4)] }
        : {
            type: 'paragraph',
            attrs: { id: `b${at}` },
            content: [words(30), { ...words(2), marks: [{ type: 'bold' }] }, words(20)],
          },
  )
  return { type: 'doc', content }
}

function edited(doc: RichText, edits: number): RichText {
  const content = structuredClone(doc.content ?? [])
  for (let edit = 0; edit < edits; edit += 1) {
    const at = (edit * 23 + 7) % content.length
    const words = content[at]?.content?.[0]
    if (edit % 4 === 0) content.splice(at, 1)
    else if (edit % 4 === 1)
      content.splice(at, 0, {
        type: 'paragraph',
        attrs: { id: `n${edit}` },
        content: [{ type: 'text', text: `New paragraph ${edit}.` }],
      })
    else if (words?.text) words.text = edit % 4 === 2 ? words.text.replace(/\w+/, 'CHANGED') : `${words.text}Appended.`
  }
  return { type: 'doc', content }
}
