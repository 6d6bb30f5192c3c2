import * as d from '#kernel/printing/document.ts'
import type { Comparison } from '../contract/comparison.ts'
import { redlineOf } from '../rules/text/redline.ts'
import ar from '../texts/redline.ar.json' with { type: 'json' }
import en from '../texts/redline.en.json' with { type: 'json' }
import { redBlocks } from './content.ts'
import type { Both, CopyData } from './copy-data.ts'

const word = d.pairTexts(en, ar)

/** What changed from one revision to another, to be handed round: in the register and word by word in the text. */
export function redlineCopy(
  data: CopyData,
  { from, to, fields }: Comparison,
  language: d.DocumentLanguage,
): d.DocumentTree {
  const between = word('subtitle', { from: from.revision, to: to.revision })
  return {
    language,
    title: said(data.title),
    number: data.number,
    revision: `${from.revision}–${to.revision}`,
    state: word('state'),
    stateTone: 'warning',
    issuedAt: data.issuedAt,
    organisation: data.organisation,
    attachments: [],
    changes: {
      author: language === 'ar' ? data.author.ar : data.author.en,
      at: to.submittedAt ?? to.createdAt,
    },
    blocks: [
      d.heading(1, said(data.title), false),
      d.paragraph(between),
      d.keyValues([
        [word('author'), said(data.author)],
        ...(to.changeSummary ? [[word('summary'), to.changeSummary] as const] : []),
      ]),
      d.heading(2, word('register'), false),
      ...inTheRegister(fields),
      d.heading(2, word('text'), false),
      ...inTheText(data, from, to, language),
    ],
  }
}

const said = ({ en: english, ar: arabic }: Both): d.Text => (english === arabic ? english : { en: english, ar: arabic })

function inTheRegister(fields: Comparison['fields']): readonly d.Block[] {
  if (fields.length === 0) return [d.paragraph(word('nothingInRegister'))]
  const listed = (words: readonly Both[]): d.Cell => (words.length === 0 ? word('none') : words.map(said))
  return [
    d.table(
      [
        { header: word('field'), width: 1 },
        { header: word('before'), width: 2 },
        { header: word('after'), width: 2 },
      ],
      fields.map(({ label, before, after }) => [d.strong(label), listed(before), listed(after)]),
    ),
  ]
}

function inTheText(
  { pictures }: CopyData,
  from: Comparison['from'],
  to: Comparison['to'],
  language: d.DocumentLanguage,
): readonly d.Block[] {
  if (from.file || to.file) return [d.paragraph(word('isFile'))]
  const red = redlineOf(from.content, to.content)
  const only = red.en === null ? 'ar' : red.ar === null ? 'en' : undefined
  return [d.note(word('key')), ...redBlocks(red, only ?? language, new Map(Object.entries(pictures)))]
}
