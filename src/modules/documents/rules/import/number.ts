import type { FileFacts } from '../../contract/import/row.ts'
import { baseName, plain, spaced } from './names.ts'

/** What somebody calls a version or a standard, not a document. */
const notNumbers =
  /^(rev(ision)?|ver(sion)?|v|r|vol|iss(ue)?|iso|en|iec|din|bs|gso|page|copy|draft|final|step|day|week|phase|part|section|chapter|clause|annex|appendix|q[1-4]|h[12]|fy|year|no|nr|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|covid|img|image|photo|pic|dsc|scan|doc|document|file|new|the|and|of|for)$/i
const letters = String.raw`\p{Lu}{1,5}\d?`
/** `SOP-PUR-003`, `QP 07`, `IMS/PR/07`, `QM01`, `F-QA-001-02`. */
const coded = new RegExp(
  String.raw`(?<![\p{L}\d])(${letters}(?:[-./_]${letters}){0,3})([-./ _]?)(\d{1,5}(?:[-.]\d{1,4})?)(?![\p{L}\d])`,
  'gu',
)
/** In small letters only where dashes make it plain: `sop-pur-003`. */
const small = /^([a-z]{1,5}(?:[-_][a-z]{1,5}){0,2})[-_](\d{2,5})(?![\p{L}\d])/u
const arabic = /(?<![\p{L}\d])(\p{Script=Arabic}{1,3}(?:[-/]\p{Script=Arabic}{1,3}){0,2})[-/](\d{1,5})(?![\p{L}\d])/u
const labelled =
  /(?:(?:document|doc\.?|procedure|form|policy|instruction|manual|sop)\s*(?:no\.?|number|#|code|id|ref(?:erence)?\.?)|ref(?:erence)?\.?\s*(?:no\.?|number)|(?:رقم|رمز|كود)\s+(?:ال)?(?:وثيقة|إجراء|نموذج|مستند|سياسة|تعليمات|دليل))\s*[:：#-]?\s*/iu

export type NumberFound = { number: string; from: 'file-name' | 'header' | 'first-page' | 'file-and-text' }

/** The number an existing document goes by: where it is named as such, in its file's name, or at its head. */
export function numberOf(path: string, facts: Pick<FileFacts, 'header' | 'text'>): NumberFound | undefined {
  const inName = codeIn(baseName(path), true)
  const [head, page] = [plain(facts.header), plain(facts.text).slice(0, 1500)]
  const inHeader = namedIn(head)
  const named = inHeader ?? namedIn(page)
  if (named && (!inName || sameCode(named, inName)))
    return { number: named, from: inName ? 'file-and-text' : inHeader ? 'header' : 'first-page' }
  if (inName) return { number: inName, from: hasCode(`${head} ${page}`, inName) ? 'file-and-text' : 'file-name' }
  const inHead = codeIn(head, false)
  if (inHead) return { number: inHead, from: 'header' }
  const atTop = codeIn(page.slice(0, 300), false)
  return atTop ? { number: atTop, from: 'first-page' } : undefined
}

const sameCode = (one: string, other: string) => squeezed(one) === squeezed(other)
const squeezed = (code: string) => code.replace(/[-./_ ]/g, '').toUpperCase()
const hasCode = (text: string, code: string) => squeezed(text).includes(squeezed(code))

/** After "Document no.:" whatever follows is meant, if it looks like a number at all. */
function namedIn(text: string): string | undefined {
  const label = labelled.exec(text)
  return label ? codeIn(text.slice(label.index + label[0].length).slice(0, 30), false, true) : undefined
}

function codeIn(text: string, isName: boolean, atStart = false): string | undefined {
  const words = plain(text)
  for (const { 0: whole, 1: head = '', 2: between = '', 3: figures = '', index } of words.matchAll(coded)) {
    if (atStart && index > 2) return undefined
    if (!isNumber(head.split(/[-./_]/), between, figures)) continue
    return whole.replaceAll('_', '-')
  }
  const inSmall = isName ? small.exec(words) : null
  if (inSmall && !notNumbers.test(inSmall[1] ?? '')) return inSmall[0].replaceAll('_', '-').toUpperCase()
  const inArabic = arabic.exec(words)
  return inArabic && !/^(رقم|جزء|عدد|سنة|عام)$/u.test(inArabic[1] ?? '') ? inArabic[0] : undefined
}

/** A single word before a year is a date or a standard more often than a number; A4 is a sheet of paper. */
const isNumber = (parts: readonly string[], between: string, figures: string): boolean =>
  !notNumbers.test(parts.at(-1) ?? '') &&
  !(parts.length === 1 && /^(19|20)\d\d$/.test(figures)) &&
  !(parts.length === 1 && `${parts[0]}${between}${figures}`.length === 2)

const versions = [
  /(?<![\p{L}\d])(?:rev(?:ision)?|ver(?:sion)?|iss(?:ue)?)\.?\s*(?:no\.?)?\s*[:#-]?\s*(\d{1,3}(?:\.\d{1,2})?)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(?:rev|Rev|REV)(?:ision|ISION)?\.?\s*[:#-]?\s*([A-Z])(?![\p{L}\d])/u,
  /(?<![\p{L}\d])v\.?\s*(\d{1,3}(?:\.\d{1,2})?)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])R(\d{1,2})(?![\p{L}\d])/u,
  /(?<!\p{L})(?:ال)?(?:إصدار|اصدار|مراجعة|نسخة|طبعة)\s*(?:رقم)?\s*[:(]?\s*(\d{1,3}(?:\.\d{1,2})?)(?![\p{L}\d])/u,
]

/** The revision it is said to be, in its name before its head. */
export function revisionOf(path: string, facts: Pick<FileFacts, 'header' | 'text'>) {
  const places = [
    ['file-name', spaced(baseName(path))],
    ['header', plain(facts.header)],
    ['first-page', plain(facts.text).slice(0, 600)],
  ] as const
  for (const [from, text] of places)
    for (const version of versions) {
      const found = version.exec(text)
      if (found?.[1]) return { revision: found[1].toUpperCase(), from }
    }
  return undefined
}

/** What of a name is its revision: to be taken out of a title. */
export const withoutRevision = (text: string): string => versions.reduce((rest, one) => rest.replace(one, ' '), text)
