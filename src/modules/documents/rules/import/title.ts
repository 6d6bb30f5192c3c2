import type { Language } from '#kernel/text.ts'
import { fold } from '#modules/standards/rules/find.ts'
import type { FileFacts } from '../../contract/import/row.ts'
import { baseName, hasArabic, hasLatin, plain, spaced } from './names.ts'
import { withoutRevision } from './number.ts'

export type TitleFound = {
  titleEn: string
  titleAr: string
  from: 'own-title' | 'first-heading' | 'file-name' | 'file-and-text'
}

const noTitle =
  /^(untitled|document\s*\d*|doc\d*|book\s*\d*|sheet\s*\d*|presentation\s*\d*|template|new microsoft.*|microsoft (word|excel).*|title|logo|scan\w*|بدون عنوان|مستند\s*\d*|ورقة\s*\d*)$/i
/** Where nearly every procedure begins. */
const usualHeading =
  /^(purpose|scope|introduction|general|contents?|table of contents|definitions?|references?|objectives?|responsibilit.*|revision history|document control|approvals?|الغرض|الهدف|المجال|النطاق|نطاق.*|مقدمة|المقدمة|عام|المحتويات|التعاريف|التعريفات|المراجع|المسؤوليات|سجل .*)$/iu
const status =
  /(?<![\p{L}\d])(draft|uncontrolled|superseded|old|copy of|latest|نهائي|نهائية|مسودة|معتمد|معتمدة|موقع|قديم|قديمة|جديد|جديدة|ملغى|ملغاة|نسخة من|محدث|محدثة)(?![\p{L}\d])/giu

/** Behind a title they say how far it has come; before other words they belong to it: "Final inspection", "Approved suppliers". */
const statusBehind =
  /(?:[\s([–-]*(?<![\p{L}\d])(?:final|approved|signed|controlled|obsolete|new|copy|backup|updated?)(?![\p{L}\d])[^\p{L}\d]*)+$/iu

/** What it is called: as its name and its own words agree, else as its file is named. */
export function titleOf(path: string, facts: FileFacts, number: string | undefined): TitleFound | undefined {
  const named = titleFromName(baseName(path), number)
  const own = usable(facts.title, number)
  const heading = facts.headings
    .slice(0, 3)
    .map((one) => usable(one, number))
    .find((one) => one !== '' && !usualHeading.test(one))
  for (const told of [own, heading])
    if (told && named && agree(told, named)) return { ...inScripts(fuller(told, named)), from: 'file-and-text' }
  // A title kept by the file is often that of the file it was copied from: the name people see goes first.
  if (named.length > 3) return { ...inScripts(named), from: 'file-name' }
  if (heading) return { ...inScripts(heading), from: 'first-heading' }
  if (own) return { ...inScripts(own), from: 'own-title' }
  return named ? { ...inScripts(named), from: 'file-name' } : undefined
}

export function titleFromName(name: string, number: string | undefined): string {
  const words = spaced(name)
  const cut = withoutRevision(number ? withoutNumber(words, number) : words)
    .replaceAll(status, ' ')
    .replaceAll(/\(\s*\d*\s*\)|\[\s*\]/g, ' ')
    .replaceAll(/(?<!\d)\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?!\d)|(?<!\d)(19|20)\d{6}(?!\d)/g, ' ')
    .replaceAll(/(?<=\p{L})[-.](?=\p{L}{3})|(?<=[\p{L}\d])[-.](?=\s)/gu, ' ')
    .replace(statusBehind, '')
  const tidy = trimmed(cut)
  return /^[\p{Ll}\d\s&,-]+$/u.test(tidy) ? tidy.replace(/\p{Ll}/u, (letter) => letter.toUpperCase()) : tidy
}

const trimmed = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(^[\s\-–—_.,:;]+)|([\s\-–—_.,:;]+$)/g, '')
    .slice(0, 200)
    .trim()

function withoutNumber(words: string, number: string): string {
  const loose = number
    .split(/[-./_ ]/)
    .map((part) => part.replaceAll(/[^\p{L}\d]/gu, ''))
    .join(String.raw`[-./_ ]?`)
  return words.replace(new RegExp(String.raw`(?<![\p{L}\d])${loose}(?![\p{L}\d])`, 'iu'), ' ')
}

function usable(text: string, number: string | undefined): string {
  const words = trimmed(titleFromName(plain(text).replaceAll(/\s+/g, ' '), number)).replace(/^\d+(\.\d+)*\.?\s+/, '')
  return words.length < 4 || words.length > 160 || noTitle.test(words) ? '' : words
}

const wordsOf = (text: string) =>
  new Set(
    fold(text)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2),
  )

/** A sheet called "Form" in the file of a "Supplier evaluation form" says less than the name. */
const fuller = (told: string, named: string): string =>
  wordsOf(told).size < wordsOf(named).size && wordsOf(told).isSubsetOf(wordsOf(named)) ? named : told

/** Half of the words of the shorter are in the longer. */
function agree(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.size === 0 || b.size === 0) return false
  const common = [...a].filter((word) => b.has(word)).length
  return common * 2 >= Math.min(a.size, b.size)
}

/** A title in both scripts is one title in each language. */
export function inScripts(title: string): { titleEn: string; titleAr: string } {
  if (!hasArabic(title)) return { titleEn: title, titleAr: '' }
  if (!hasLatin(title)) return { titleEn: '', titleAr: title }
  const [latin, arabic] = [
    trimmed(title.replaceAll(/[\p{Script=Arabic}]+/gu, ' ')),
    trimmed(title.replaceAll(/[\p{Script=Latin}]+/gu, ' ')),
  ]
  const isWord = /\p{Script=Latin}{4,}.*\p{Script=Latin}{3,}/u.test(latin)
  return isWord ? { titleEn: latin, titleAr: arabic } : { titleEn: '', titleAr: title }
}

/** The language most of it is written in. */
export function languageOf(titles: { titleEn: string; titleAr: string }, text: string): Language {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (arabic + latin < 40) return titles.titleAr !== '' && titles.titleEn === '' ? 'ar' : 'en'
  return arabic > latin / 2 ? 'ar' : 'en'
}
