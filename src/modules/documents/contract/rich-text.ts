import { z } from 'zod'
import { canonical } from '#kernel/change.ts'
import { Id } from '#kernel/ids.ts'
import { hasForbiddenCharacters } from '#kernel/text.ts'

/** ProseMirror's JSON, as the editor keeps it. What may stand in it is checked by `RichText`. */
export type RichMark = { type: string; attrs?: Record<string, unknown> }
export type RichNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: RichNode[]
  marks?: RichMark[]
  text?: string
}
export type RichText = RichNode & { type: 'doc' }

/** Of a block: it stays the same from revision to revision and in both languages. */
export const BlockId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'not-a-block-id')
const Words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !hasForbiddenCharacters(text), 'forbidden-characters')

const block = {
  id: BlockId,
  /** The hash of its counterpart in the other language when somebody said that the two agree. */
  agreed: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
}
const aligned = { ...block, textAlign: z.enum(['start', 'center', 'end']).optional() }
const spans = { colspan: z.int().min(1).max(50).default(1), rowspan: z.int().min(1).max(500).default(1) }

type Kind = { attrs: z.ZodType<Record<string, unknown>>; holds: readonly string[]; most: number }
const kind = (attrs: z.ZodRawShape, holds: readonly string[] = [], most = 5000): Kind => ({
  attrs: z.strictObject(attrs),
  holds,
  most,
})
const inline = ['text', 'hardBreak', 'crossReference', 'term']
const inCells = ['paragraph', 'bulletList', 'orderedList', 'image']
const blocks = [...inCells, 'heading', 'table', 'horizontalRule']

/** Every node a document may hold, what is said about it and what may stand in it. */
export const kinds: Readonly<Record<string, Kind>> = {
  doc: kind({}, blocks),
  heading: kind({ ...aligned, level: z.int().min(1).max(4) }, inline),
  paragraph: kind(aligned, inline),
  bulletList: kind(block, ['listItem']),
  orderedList: kind(
    {
      ...block,
      start: z
        .int()
        .min(1)
        .max(9999)
        .transform((start) => (start === 1 ? undefined : start))
        .optional(),
    },
    ['listItem'],
  ),
  listItem: kind(block, inCells),
  table: kind(block, ['tableRow'], 1000),
  tableRow: kind({}, ['tableHeader', 'tableCell'], 50),
  tableHeader: kind(spans, inCells),
  tableCell: kind(spans, inCells),
  image: kind({ ...block, fileId: Id, alt: Words(500), width: z.int().min(10).max(100).optional() }),
  horizontalRule: kind(block),
  hardBreak: kind({}),
  crossReference: kind({ target: BlockId }),
  term: kind({ text: Words(200).min(1) }),
  text: kind({}),
}

const safeLink = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^\s]*$/i
/** No script, no data, nothing that a browser would run. */
export const isSafeLink = (href: string): boolean => href.length <= 2000 && safeLink.test(href)

/** Who suggested it and when, and which of theirs it is. */
const suggestionId = /^([0-9a-f-]{36})\/([0-9a-z]{1,12})\/\d{1,6}$/
const suggested = { id: z.union([z.string().max(100), z.number()]) }
export const suggestionIdFor = (by: Id, at: Date, nth: number): string => `${by}/${at.getTime().toString(36)}/${nth}`
export function whoSuggested(id: string): { by: Id; at: Date } | undefined {
  const [, by, at] = suggestionId.exec(id) ?? []
  return by && at ? { by, at: new Date(Number.parseInt(at, 36)) } : undefined
}
const marks: Readonly<Record<string, z.ZodType<Record<string, unknown>>>> = {
  bold: z.strictObject({}),
  italic: z.strictObject({}),
  underline: z.strictObject({}),
  link: z.strictObject({ href: z.string().refine(isSafeLink, 'unsafe-link') }),
  insertion: z.strictObject(suggested),
  deletion: z.strictObject(suggested),
  modification: z.strictObject({
    ...suggested,
    type: z.string().max(40),
    attrName: z.string().max(40).nullish(),
    previousValue: z.unknown(),
    newValue: z.unknown(),
  }),
}
/** Marks of what somebody suggests; a revision is submitted without. */
export const suggestions: readonly string[] = ['insertion', 'deletion', 'modification']

export const limits = { depth: 24, nodes: 60_000, characters: 1_500_000 }
type Wrong = { path: (string | number)[]; message: string }
type Count = { nodes: number; characters: number; ids: Set<string> }

/** The text of one language. Strict: what the printed document could not show, is not in it. */
export const RichText = z.unknown().transform((value, context): RichText => {
  const wrong: Wrong[] = []
  const doc = checked(value, ['doc'], [], { nodes: 0, characters: 0, ids: new Set() }, wrong)
  for (const { path, message } of wrong.slice(0, 5)) context.addIssue({ code: 'custom', path, message, input: value })
  return (doc ?? { type: 'doc', content: [] }) as RichText
})

const Shape = z.strictObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).nullish(),
  content: z.array(z.unknown()).optional(),
  marks: z
    .array(z.strictObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).nullish() }))
    .max(12)
    .optional(),
  text: z.string().min(1).max(100_000).optional(),
})

function checked(
  value: unknown,
  allowed: readonly string[],
  path: (string | number)[],
  count: Count,
  wrong: Wrong[],
): RichNode | undefined {
  const no = (message: string, at: (string | number)[] = []) => {
    wrong.push({ path: [...path, ...at], message })
    return undefined
  }
  if (wrong.length > 0) return undefined
  count.nodes += 1
  if (path.length / 2 > limits.depth || count.nodes > limits.nodes) return no('too-long')
  const shape = Shape.safeParse(value)
  if (!shape.success) return no('not-rich-text', shape.error.issues[0]?.path as string[])
  const { type, text, content } = shape.data
  const kind = kinds[type]
  if (!kind || !allowed.includes(type)) return no('unknown-block', ['type'])
  if ((type === 'text') !== (text !== undefined)) return no('not-rich-text', ['text'])
  if (kind.holds.length === 0 && content && content.length > 0) return no('unknown-block', ['content'])
  if ((content?.length ?? 0) > kind.most) return no('too-long', ['content'])
  const attrs = kind.attrs.safeParse(withoutNothing(shape.data.attrs ?? {}))
  if (!attrs.success) return no(attrs.error.issues[0]?.message ?? 'not-rich-text', ['attrs'])
  if (text !== undefined && hasForbiddenCharacters(text)) return no('forbidden-characters', ['text'])
  count.characters += text?.length ?? 0
  if (count.characters > limits.characters) return no('too-long')
  const said = withoutNothing(attrs.data)
  const { id } = said
  if (typeof id === 'string' && count.ids.size === count.ids.add(id).size) return no('block-id-twice', ['attrs', 'id'])
  const kept = keptMarks(shape.data.marks ?? [])
  if (typeof kept === 'string') return no(kept, ['marks'])
  const inner: RichNode[] = []
  for (const [at, one] of (content ?? []).entries()) {
    const node = checked(one, kind.holds, [...path, 'content', at], count, wrong)
    if (node) inner.push(node)
  }
  return {
    type,
    ...(Object.keys(said).length === 0 ? {} : { attrs: said }),
    ...(inner.length === 0 ? {} : { content: joined(inner) }),
    ...(kept.length === 0 ? {} : { marks: kept }),
    ...(text === undefined ? {} : { text: text.normalize('NFC') }),
  }
}

/** Neighbouring words with the same marks are one text, as ProseMirror keeps them. */
export function joined(nodes: readonly RichNode[]): RichNode[] {
  const all: RichNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (last?.type === 'text' && node.type === 'text' && canonical(last.marks ?? []) === canonical(node.marks ?? []))
      all[all.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else all.push(node)
  }
  return all
}

/** The editor writes null for what was not said. */
const withoutNothing = (attrs: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined))

function keptMarks(
  all: readonly { type: string; attrs?: Record<string, unknown> | null | undefined }[],
): RichMark[] | string {
  const kept: RichMark[] = []
  for (const { type, attrs } of all) {
    const said = marks[type]?.safeParse(withoutNothing(attrs ?? {}))
    if (!said) return 'unknown-mark'
    if (!said.success) return said.error.issues[0]?.message ?? 'unknown-mark'
    kept.push({ type, ...(Object.keys(said.data).length === 0 ? {} : { attrs: said.data }) })
  }
  return kept.sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
}
