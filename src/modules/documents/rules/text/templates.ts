import type { Language } from '#kernel/text.ts'
import type { DocumentContent } from '../../contract/content.ts'
import type { RichNode, RichText } from '../../contract/rich-text.ts'
import form from '../../data/templates/form.json' with { type: 'json' }
import manual from '../../data/templates/manual.json' with { type: 'json' }
import policy from '../../data/templates/policy.json' with { type: 'json' }
import procedure from '../../data/templates/procedure.json' with { type: 'json' }
import workInstruction from '../../data/templates/work-instruction.json' with { type: 'json' }
import { type MergeFields, merged } from './merge-fields.ts'
import { agreeOnAll } from './pairing.ts'

type Words = { en: string; ar: string }
type Piece = Partial<Words> & {
  heading?: number
  paragraph?: boolean
  list?: string
  items?: Words[]
  table?: Words[][]
  /** What is to be filled in is named at the side, else at the top. */
  headed?: string
  id?: string
}
export type Template = { kind: string; name: Words; about: Words; blocks: readonly Piece[] }
/** What a document of its kind usually says, to begin with. */
export const templates: readonly Template[] = [policy, manual, procedure, workInstruction, form]

/** The template as the text of a draft: both languages, in agreement; or the one that is asked for. */
export function beginFrom(template: Template, fields: MergeFields, languages: readonly Language[]): DocumentContent {
  const has = (language: Language) => languages.includes(language)
  const both = {
    en: has('en') ? docOf(template, fields, 'en') : null,
    ar: has('ar') ? docOf(template, fields, 'ar') : null,
  }
  return both.en && both.ar ? agreeOnAll(both) : both
}

function docOf(template: Template, fields: MergeFields, language: Language): RichText {
  let last = 0
  const say = (words: Partial<Words>): RichNode[] => inlineOf(merged(words[language] ?? '', fields, language))
  const next = () => `t${(last += 1)}`
  const paragraph = (words: Partial<Words>): RichNode =>
    withContent({ type: 'paragraph', attrs: { id: next() } }, say(words))
  const content = template.blocks.map((piece): RichNode => {
    const id = piece.id ?? next()
    if (piece.heading) return withContent({ type: 'heading', attrs: { id, level: piece.heading } }, say(piece))
    if (piece.items)
      return {
        type: piece.list === 'ordered' ? 'orderedList' : 'bulletList',
        attrs: { id },
        content: piece.items.map((item) => ({ type: 'listItem', attrs: { id: next() }, content: [paragraph(item)] })),
      }
    if (piece.table)
      return {
        type: 'table',
        attrs: { id },
        content: piece.table.map((row, at) => ({
          type: 'tableRow',
          content: row.map((cell, column) => ({
            type: (piece.headed === 'rows' ? column : at) === 0 ? 'tableHeader' : 'tableCell',
            attrs: { colspan: 1, rowspan: 1 },
            content: [paragraph(cell)],
          })),
        })),
      }
    return withContent({ type: 'paragraph', attrs: { id } }, say(piece))
  })
  return { type: 'doc', content }
}

const withContent = (node: RichNode, content: RichNode[]): RichNode =>
  content.length > 0 ? { ...node, content } : node

/** `[§steps]` refers to the heading with that id. */
const inlineOf = (text: string): RichNode[] =>
  text
    .split(/(\[§[\w-]+\])/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, target] = /^\[§([\w-]+)\]$/.exec(part) ?? []
      return target ? { type: 'crossReference', attrs: { target } } : { type: 'text', text: part }
    })
