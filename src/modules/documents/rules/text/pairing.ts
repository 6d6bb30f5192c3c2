import { canonical } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import { sha256 } from '#kernel/sha256.ts'
import { type Language, languages } from '#kernel/text.ts'
import {
  blockIdOf,
  brokenReferences,
  type DocumentContent,
  hasSuggestions,
  nodesOf,
  suggestionsIn,
  textOf,
} from '../../contract/content.ts'
import { type RichNode, type RichText, whoSuggested } from '../../contract/rich-text.ts'
import type { DocumentLanguage } from '../../contract/words.ts'

/** A paragraph (a list, a table, a picture) in both languages. */
export type Pair = {
  id: string
  en: RichNode | undefined
  ar: RichNode | undefined
  /** Whose words have to be looked at, because the others were changed since the two agreed. */
  stale: readonly Language[]
  missing: Language | undefined
}

const other = (language: Language): Language => (language === 'en' ? 'ar' : 'en')

/** The two languages beside each other, in the order of the English text. */
export function pairs(content: DocumentContent): readonly Pair[] {
  const english = new Map((content.en?.content ?? []).map((block) => [blockIdOf(block), block]))
  const arabic = new Map((content.ar?.content ?? []).map((block) => [blockIdOf(block), block]))
  const onlyArabicAfter = new Map<string, string[]>()
  let before = ''
  for (const id of arabic.keys()) {
    if (english.has(id)) before = id
    else onlyArabicAfter.set(before, [...(onlyArabicAfter.get(before) ?? []), id])
  }
  const order = ['', ...english.keys()].flatMap((id) => [id, ...(onlyArabicAfter.get(id) ?? [])])
  return order.slice(1).map((id) => paired(id, english.get(id), arabic.get(id)))
}

function paired(id: string, en: RichNode | undefined, ar: RichNode | undefined): Pair {
  const sides = { en, ar }
  const lacking = languages.find((language) => !sides[language])
  const said = lacking && sides[other(lacking)]
  const missing = said && saysSomething(said) ? lacking : undefined
  const stale = languages.filter((language) => {
    const [mine, theirs] = [sides[language], sides[other(language)]]
    if (!mine || !theirs || !(saysSomething(mine) || saysSomething(theirs))) return false
    return mine.attrs?.['agreed'] !== fingerprint(theirs)
  })
  return { id, en, ar, stale, missing }
}

/** A rule or an empty line needs no translation. */
const saysSomething = (block: RichNode): boolean =>
  textOf(block) !== '' || [...nodesOf(block)].some(({ type }) => type === 'image')

/** Which words changed is what matters here; bold, alignment and comments do not make a translation wrong. */
export function fingerprint(block: RichNode): string {
  const said = (node: RichNode): unknown => {
    if (node.marks?.some(({ type }) => type === 'deletion')) return null
    const { id: _, agreed: __, textAlign: ___, width: ____, ...attrs } = node.attrs ?? {}
    if (node.type === 'text') return node.text
    const inner = (node.content ?? []).map(said).filter((one) => one !== null)
    const words: unknown[] = []
    for (const one of inner)
      if (typeof one === 'string' && typeof words.at(-1) === 'string') words.push(`${words.pop()}${one}`)
      else words.push(one)
    return [node.type, attrs, words]
  }
  return sha256(canonical(said(block))).slice(0, 16)
}

/** The blocks that are missing in one language or behind the other. */
export const staleBlocks = (content: DocumentContent): readonly Pair[] =>
  pairs(content).filter(({ stale, missing }) => stale.length > 0 || missing !== undefined)

/** Somebody has read both and says that they mean the same. */
export const agree = (content: DocumentContent, blockId: string): DocumentContent =>
  agreeWhere(content, (id) => id === blockId)

/** The same for every pair, as for a text that came with its translation. */
export const agreeOnAll = (content: DocumentContent): DocumentContent => agreeWhere(content, () => true)

function agreeWhere(content: DocumentContent, asked: (id: string) => boolean): DocumentContent {
  const marksById = new Map<string, Record<Language, string>>()
  for (const { id, en, ar } of pairs(content))
    if (en && ar && asked(id)) marksById.set(id, { en: fingerprint(ar), ar: fingerprint(en) })
  const marked = (doc: RichText | null, language: Language): RichText | null =>
    doc && {
      ...doc,
      content: (doc.content ?? []).map((block) => {
        const agreed = marksById.get(blockIdOf(block))?.[language]
        return agreed ? { ...block, attrs: { ...block.attrs, agreed } } : block
      }),
    }
  return { ...content, en: marked(content.en, 'en'), ar: marked(content.ar, 'ar') }
}

/** Blocks without a counterpart are put together with the next one of their kind beside them, as after bringing in a file. */
export function pairInOrder(content: DocumentContent): DocumentContent {
  const english = new Set((content.en?.content ?? []).map(blockIdOf))
  const arabic = new Set((content.ar?.content ?? []).map(blockIdOf))
  const waiting = (content.en?.content ?? []).filter((block) => !arabic.has(blockIdOf(block)))
  const blocks = (content.ar?.content ?? []).map((block) => {
    if (english.has(blockIdOf(block))) return block
    const at = waiting.findIndex(({ type }) => type === block.type)
    const [found] = at < 0 ? [] : waiting.splice(0, at + 1).slice(-1)
    return found ? { ...block, attrs: { ...block.attrs, id: blockIdOf(found) } } : block
  })
  return { ...content, ar: content.ar && { ...content.ar, content: blocks } }
}

/** A block that one language lacks comes over as it stands, to be translated there. */
export function bringOver(content: DocumentContent, id: string): DocumentContent {
  const order = pairs(content)
  const at = order.findIndex((pair) => pair.id === id)
  const pair = order[at]
  const block = pair?.en ?? pair?.ar
  if (!pair?.missing || !block) return content
  const lacking = pair.missing
  const before = order.slice(0, at).findLast((one) => one[lacking])
  const blocks = [...(content[lacking]?.content ?? [])]
  const { agreed: _, ...attrs } = block.attrs ?? {}
  blocks.splice(before ? blocks.findIndex((one) => blockIdOf(one) === before.id) + 1 : 0, 0, { ...block, attrs })
  return { ...content, [lacking]: { type: 'doc', content: blocks } }
}

/** Nobody suggests in the name of another: asked when a draft is changed. */
export function suggestionsAreOwn(before: DocumentContent, after: DocumentContent, actorId: Id): Answer {
  const known = suggestionsIn(before)
  const foreign = [...suggestionsIn(after)].some((id) => !known.has(id) && whoSuggested(id)?.by !== actorId)
  return foreign ? new Refusal('rule', 'suggestion-of-another') : undefined
}

/**
 * A document in both languages says the same in both: asked when a revision is submitted and when it takes effect.
 * One that is an uploaded file has no text to compare.
 */
export function languagesAgree(content: DocumentContent, language: DocumentLanguage): Answer {
  if (language !== 'both' || (!content.en && !content.ar)) return undefined
  const open = staleBlocks(content)
  if (open.length === 0) return undefined
  const missing = open.filter((pair) => pair.missing).length
  return new Refusal('rule', 'languages-disagree', { count: open.length, missing, stale: open.length - missing })
}

/** Asked when a revision is submitted: what is approved holds no open suggestion. */
export const suggestionsAreDecided = (content: DocumentContent): Answer =>
  hasSuggestions(content) ? new Refusal('rule', 'suggestions-are-open') : undefined

/** Asked when a revision is submitted: every cross-reference leads to a heading that is there. */
export function referencesHold(content: DocumentContent): Answer {
  const count = brokenReferences(content.en).length + brokenReferences(content.ar).length
  return count === 0 ? undefined : new Refusal('rule', 'references-are-broken', { count })
}

/** Everything the text itself has to fulfil before somebody is asked to approve it. */
export const textIsReady = (content: DocumentContent, language: DocumentLanguage): readonly Answer[] => [
  suggestionsAreDecided(content),
  referencesHold(content),
  languagesAgree(content, language),
]
