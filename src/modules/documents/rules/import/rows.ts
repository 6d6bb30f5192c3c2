import { largestFile } from '#kernel/platform-contract.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import { fold } from '#modules/standards/rules/find.ts'
import type { Proposed, Warning } from '../../contract/import/row.ts'
import { baseName, extensionOf, foldersOf } from './names.ts'
import { isWord } from './propose.ts'

/** What a document may come as, by the end of its name. */
const endings: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pdf', 'png', 'jpg', 'jpeg', 'webp'])

/** What is seen of a file before it is uploaded: it need not come at all. */
export function fileMayCome({ path, size }: { path: string; size: number }): Answer {
  const ending = extensionOf(path)
  if (/^(docm|dotm|xlsm|xltm|pptm)$/.test(ending)) return new Refusal('unsupported', 'file-has-macros')
  if (!endings.has(ending)) return new Refusal('unsupported', 'file-is-no-document', { ending })
  if (size > largestFile) return new Refusal('too-large', 'file-too-large', { megabytes: largestFile / 1_000_000 })
  return size === 0 ? new Refusal('unsupported', 'file-is-empty') : undefined
}

/** What systems leave in folders is nobody's document. */
export const isLitter = (path: string): boolean =>
  /(^|\/)(\.|~\$|__MACOSX)|(^|\/)(thumbs\.db|desktop\.ini)$|\.(tmp|lnk|url)$/i.test(path)

export const rowIsComplete = ({ typeId, ownerId, titleEn, titleAr }: Proposed): Answer => {
  if (titleEn === '' && titleAr === '') return new Refusal('rule', 'document-needs-a-title')
  if (!typeId) return new Refusal('rule', 'row-needs-a-type')
  return ownerId ? undefined : new Refusal('rule', 'row-needs-an-owner')
}

export const onlyWordBecomesText = (path: string, { asText }: Pick<Proposed, 'asText'>): Answer =>
  asText && !isWord(path) ? new Refusal('rule', 'only-word-becomes-text') : undefined

export const textIsThere = (asText: boolean, text: object | null): Answer =>
  asText === (text !== null) ? undefined : new Refusal('rule', asText ? 'text-was-not-read' : 'row-stays-a-file')

const looksOld =
  /(?<![\p{L}\d])(old|obsolete|superseded|archived?|backup|copy|withdrawn|do not use|previous|قديمه?|ملغي|ملغاه|ملغيه|نسخه من|ارشيف|مورشفه?|سابقه?)(?![\p{L}\d])/u

/** What somebody looks at twice before it becomes a document. */
type Row = { id: string; path: string; state: string; legacyNumber: string; sha256: string | null }
export type InHouse = {
  /** A document by its file's bytes, and by the number it goes or went by, in small letters. */
  byBytes: ReadonlyMap<string, string>
  byNumber: ReadonlyMap<string, string>
}

export function warningsOf(row: Row, rows: readonly Row[], { byBytes, byNumber }: InHouse): Warning[] {
  if (row.state !== 'proposed') return []
  const others = rows.filter(({ id, state }) => id !== row.id && (state === 'proposed' || state === 'imported'))
  const twin = others.find(({ sha256 }) => sha256 !== null && sha256 === row.sha256)
  const number = row.legacyNumber.toLowerCase()
  const namesake = number && others.find(({ legacyNumber }) => legacyNumber.toLowerCase() === number)
  const holder = number && byNumber.get(number)
  const owned = row.sha256 && byBytes.get(row.sha256)
  const said = fold([...foldersOf(row.path).slice(1), baseName(row.path)].join(' / ').replaceAll('_', ' '))
  const old = looksOld.exec(said)
  const warnings: (Warning | undefined | '' | null)[] = [
    twin && { key: 'same-bytes', what: shortOf(twin.path, row.path) },
    !twin && owned ? { key: 'bytes-in-use', what: owned } : undefined,
    namesake ? { key: 'number-twice', what: shortOf(namesake.path, row.path) } : undefined,
    holder && !namesake ? { key: 'number-taken', what: holder } : undefined,
    old ? { key: 'looks-old', what: old[0] } : undefined,
  ]
  return warnings.filter((one): one is Warning => Boolean(one))
}

/** Its name, or its place too where the names are the same. */
const shortOf = (path: string, beside: string): string =>
  baseName(path) === baseName(beside) ? path : (path.split('/').at(-1) ?? path)
