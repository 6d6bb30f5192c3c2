import { readdirSync, readFileSync } from 'node:fs'
import type { Language } from '#kernel/text.ts'
import type { DocumentContent } from '#modules/documents/contract/content.ts'
import type { RichNode, RichText } from '#modules/documents/contract/rich-text.ts'
import { agreeOnAll } from '#modules/documents/rules/text/pairing.ts'

type Kind = 'heading' | 'bulletList' | 'orderedList' | 'table' | 'paragraph'
/** A line in both languages, and the revisions it stands in: from `since` on, before `until`. */
type Line = { at: number; kind: Kind; since: number; until: number; en: string; ar: string }

const texts = new URL('texts/', import.meta.url)
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['heading', /^# /],
  ['bulletList', /^- /],
  ['orderedList', /^1\. /],
  ['table', /^\| /],
]

/** Every text by the key of its document: `texts/` holds a line of English, and its Arabic below it. */
const linesByKey: ReadonlyMap<string, readonly Line[]> = new Map(
  readdirSync(texts).flatMap((name) =>
    readFileSync(new URL(name, texts), 'utf8')
      .split(/^@ /m)
      .slice(1)
      .map((text): [string, Line[]] => {
        const [key = '', ...lines] = text.split('\n').filter((line) => line !== '')
        return [key, linesOf(key, lines)]
      }),
  ),
)

/** What a document says in that revision, in both languages, which agree. */
export function textOf(key: string, revision: number): DocumentContent {
  const lines = linesByKey.get(key)?.filter(({ since, until }) => since <= revision && revision < until)
  if (!lines) throw new Error(`nobody has written ${key}`)
  return agreeOnAll({ en: docOf(lines, 'en'), ar: docOf(lines, 'ar') })
}

/** The English of a revision above the Arabic of the one before: what an editor keeps until the translation is done. */
export function staleTextOf(key: string, revision: number): DocumentContent {
  const [before, after] = [textOf(key, revision - 1), textOf(key, revision)]
  const agreed = new Map((before.en?.content ?? []).map(({ attrs }) => [attrs?.['id'], attrs?.['agreed']]))
  const content = (after.en?.content ?? []).map(({ attrs, ...block }) => ({
    ...block,
    attrs: { ...attrs, agreed: agreed.get(attrs?.['id']) },
  }))
  return { ...before, en: { type: 'doc', content } }
}

/** `-2` stands before a line that revision 2 no longer has, `+2` before one that it has first. */
function linesOf(key: string, lines: readonly string[]): Line[] {
  const found: Line[] = []
  for (let at = 0; at < lines.length; at += 2) {
    const [one, other] = [lineOf(lines[at] ?? ''), lineOf(lines[at + 1] ?? '')]
    if (one.kind !== other.kind || one.change !== other.change) throw new Error(`${key}: "${one.text}" has no Arabic`)
    const { kind, sign, number } = one
    const [since, until] = [sign === '+' ? number : 1, sign === '-' ? number : Number.POSITIVE_INFINITY]
    const last = found.at(-1)
    // What takes the place of a line is that line, changed.
    const replaces = last?.kind === kind && sign === '+' && last.until === number
    found.push({ at: replaces ? last.at : at, kind, since, until, en: one.text, ar: other.text })
  }
  return found
}

function lineOf(line: string) {
  const [change = '', sign, number = '0'] = /^([+-])(\d) /.exec(line) ?? []
  const said = line.slice(change.length)
  const [kind, mark] = marks.find(([, pattern]) => pattern.test(said)) ?? (['paragraph', /^/] as const)
  return { kind, change, sign, number: Number(number), text: said.replace(mark, '') }
}

function docOf(lines: readonly Line[], language: Language): RichText {
  const headings = lines.filter(({ kind }) => kind === 'heading').map(({ at }) => `b${at}`)
  const content: RichNode[] = []
  let last: Kind | undefined
  for (const { at, kind, ...line } of lines) {
    const isFirst = kind !== last
    const words = (text: string) => wordsOf(text, headings)
    last = kind
    if (kind === 'heading') content.push(node('heading', { id: `b${at}`, level: 1 }, words(line[language])))
    else if (kind === 'paragraph') content.push(node('paragraph', { id: `b${at}` }, words(line[language])))
    else {
      if (isFirst) content.push({ type: kind, attrs: { id: `b${at}` }, content: [] })
      const paragraph = (text: string, id: string) => node('paragraph', { id }, words(text))
      const { content: inside = [] } = content.at(-1) ?? {}
      if (kind === 'table') inside.push(rowOf(line[language], at, isFirst, paragraph))
      else inside.push({ type: 'listItem', attrs: { id: `i${at}` }, content: [paragraph(line[language], `p${at}`)] })
    }
  }
  return { type: 'doc', content }
}

function rowOf(
  line: string,
  at: number,
  isFirst: boolean,
  paragraph: (text: string, id: string) => RichNode,
): RichNode {
  const cells = line.replace(/\|\s*$/, '').split('|')
  const type = isFirst ? 'tableHeader' : 'tableCell'
  return {
    type: 'tableRow',
    content: cells.map((text, column) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [paragraph(text.trim(), `c${at}-${column}`)],
    })),
  }
}

const node = (type: string, attrs: Record<string, unknown>, content: RichNode[]): RichNode =>
  content.length > 0 ? { type, attrs, content } : { type, attrs }

/** `**bold**`, and `[§3]` for the third heading. */
function wordsOf(text: string, headings: readonly string[]): RichNode[] {
  return text
    .split(/(\*\*[^*]+\*\*|\[§\d+\])/)
    .filter((part) => part !== '')
    .map((part): RichNode => {
      const [, bold, heading] = /^(?:\*\*(.+)\*\*|\[§(\d+)\])$/.exec(part) ?? []
      if (bold) return { type: 'text', text: bold, marks: [{ type: 'bold' }] }
      if (heading) return { type: 'crossReference', attrs: { target: headings[Number(heading) - 1] } }
      return { type: 'text', text: part }
    })
}
