import { fold } from '#modules/standards/rules/find.ts'
import { foldersOf, plain } from './names.ts'

export type KnownType = { id: string; prefix: string; nameEn: string; nameAr: string }
export type TypeFound = { typeId: string; from: 'number' | 'usual-number' | 'words' | 'folder'; what: string }

/** What people begin the numbers of each kind with, and what they call it. */
const kinds = [
  { prefixes: ['POL', 'PL', 'QPOL'], words: ['policy', 'policies', 'سياسة', 'سياسات'], usual: 'POL' },
  {
    prefixes: ['WI', 'QWI', 'INS', 'JSA', 'تع'],
    words: ['work instruction', 'work instructions', 'instruction', 'instructions', 'تعليمات', 'إرشادات'],
    usual: 'WI',
  },
  {
    prefixes: ['F', 'FR', 'FM', 'FRM', 'FORM', 'QF', 'CL', 'ن', 'نم'],
    words: ['form', 'forms', 'checklist', 'template', 'نموذج', 'نماذج', 'استمارة', 'قائمة تحقق', 'قائمة فحص'],
    usual: 'FRM',
  },
  { prefixes: ['QM', 'MAN', 'QMS-M', 'M'], words: ['manual', 'handbook', 'دليل', 'أدلة'], usual: 'QM' },
  {
    prefixes: ['LST', 'L', 'REG', 'LOG'],
    words: ['list', 'lists', 'register', 'log', 'قائمة', 'قوائم', 'كشف'],
    usual: 'LST',
  },
  {
    prefixes: ['PRO', 'PR', 'SOP', 'QP', 'P', 'OP', 'QSP', 'QOP', 'PROC', 'إج', 'ج'],
    words: ['procedure', 'procedures', 'sop', 'إجراء', 'إجراءات'],
    usual: 'PRO',
  },
] as const

/** Its type: by the prefix of its number, by what it is called, by the folder it lay in. */
export function typeOf(
  path: string,
  number: string | undefined,
  title: string,
  types: readonly KnownType[],
): TypeFound | undefined {
  const parts = (number ?? '').split(/[-./_ \d]+/).filter(Boolean)
  const own = types.find(({ prefix }) => parts.includes(prefix))
  if (own) return { typeId: own.id, from: 'number', what: own.prefix }
  const named = byWords(title, types)
  if (named) return { ...named, from: 'words' }
  for (const part of parts) {
    const kind = kinds.find(({ prefixes }) => (prefixes as readonly string[]).includes(part))
    const type = kind && typeLike(kind, types)
    if (type) return { typeId: type.id, from: 'usual-number', what: part }
  }
  for (const folder of foldersOf(path).toReversed()) {
    const found = byWords(plain(folder).replaceAll('_', ' '), types)
    if (found) return { ...found, from: 'folder', what: folder }
  }
  return undefined
}

type Kind = (typeof kinds)[number]

const typeLike = ({ usual, words }: Kind, types: readonly KnownType[]): KnownType | undefined =>
  types.find(({ prefix }) => prefix === usual) ??
  types.find(({ nameEn, nameAr }) => words.some((word) => fold(nameEn) === word || hasWord(fold(nameAr), fold(word))))

function byWords(text: string, types: readonly KnownType[]): { typeId: string; what: string } | undefined {
  const said = fold(text)
  // The longest name first: "work instruction" before "instruction".
  const byName = types
    .flatMap((type) => [type.nameEn, type.nameAr].map((name) => ({ typeId: type.id, what: name, word: fold(name) })))
    .filter(({ word }) => word !== '' && hasWord(said, word))
    .toSorted((one, other) => other.word.length - one.word.length)
  const found = byName[0]
  if (found) return { typeId: found.typeId, what: found.what }
  for (const kind of kinds) {
    const word = kind.words.find((one) => hasWord(said, fold(one)))
    const type = word && typeLike(kind, types)
    if (type && word) return { typeId: type.id, what: word }
  }
  return undefined
}

/** As a word of its own, with the Arabic article or preposition before it too. */
export const hasWord = (folded: string, word: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})(?:ال|لل|وال|بال|و|ل|ب)?${word.replaceAll(/[^\p{L}\d ]/gu, '.')}(?!\p{L})`, 'u').test(
    folded,
  )
