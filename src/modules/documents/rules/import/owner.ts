import { fold } from '#modules/standards/rules/find.ts'
import { hasWord } from './kind.ts'
import type { FileFacts } from '../../contract/import/row.ts'
import { foldersOf, plain } from './names.ts'

export type KnownPerson = { id: string; nameEn: string; nameAr: string }
export type KnownProcess = {
  id: string
  code: string
  nameEn: string
  nameAr: string
  ownerId: string
  clauses: string[]
}
export type ProcessFound = { process: KnownProcess; from: 'number' | 'words' | 'folder'; what: string }

/** The process it belongs to: by a code in its number, by its name in the title or in a folder's. */
export function processOf(
  path: string,
  number: string | undefined,
  title: string,
  processes: readonly KnownProcess[],
): ProcessFound | undefined {
  const parts = (number ?? '').split(/[-./_ \d]+/).filter(Boolean)
  const coded = processes.find(({ code }) => code.length > 1 && parts.includes(code.toUpperCase()))
  if (coded) return { process: coded, from: 'number', what: coded.code }
  const named = called(title, processes)
  if (named) return { ...named, from: 'words' }
  for (const folder of foldersOf(path).toReversed()) {
    const found = called(plain(folder).replaceAll('_', ' '), processes)
    if (found) return { ...found, from: 'folder', what: folder }
  }
  return undefined
}

function called(text: string, processes: readonly KnownProcess[]): { process: KnownProcess; what: string } | undefined {
  const said = fold(text)
  return processes
    .flatMap((process) => [process.nameEn, process.nameAr].map((what) => ({ process, what, word: fold(what) })))
    .filter(({ word }) => word.length > 2 && hasWord(said, word))
    .toSorted((one, other) => other.word.length - one.word.length)[0]
}

type OwnerFound = { ownerId: string; from: 'said-owner' | 'creator' | 'process-owner' | 'part-of-name'; what: string }
const label =
  /(?:(?:document|process|procedure)?\s*owner|prepared by|author|responsible|مالك (?:الوثيقة|العملية|الإجراء)|المالك|المسؤول|(?:من )?إعداد|أعدّ?ه?ا?)\s*[:：|\-–]\s*([^\n:|]{3,80})/giu

/** Whose it is: whom its first pages call its owner or author, who made the file, when they work here, else whoever owns its process. */
export function ownerOf(
  { creator, header, text }: Pick<FileFacts, 'creator' | 'header' | 'text'>,
  process: KnownProcess | undefined,
  people: readonly KnownPerson[],
): OwnerFound | undefined {
  for (const [, said = ''] of plain(`${header}\n${text}`).matchAll(label)) {
    const named = people.find(({ nameEn, nameAr }) =>
      [nameEn, nameAr].some((name) => begins(wordsOf(said), wordsOf(name))),
    )
    if (named) return { ownerId: named.id, from: 'said-owner', what: said.trim() }
  }
  const made = wordsOf(creator)
  const same = people.find(({ nameEn, nameAr }) => [nameEn, nameAr].some((name) => sameWords(made, wordsOf(name))))
  if (same) return { ownerId: same.id, from: 'creator', what: creator }
  const alike =
    made.length < 2
      ? []
      : people.filter(({ nameEn, nameAr }) => [nameEn, nameAr].some((name) => liesIn(made, wordsOf(name))))
  if (alike.length === 1 && alike[0]) return { ownerId: alike[0].id, from: 'part-of-name', what: creator }
  if (process && people.some(({ id }) => id === process.ownerId))
    return { ownerId: process.ownerId, from: 'process-owner', what: process.code }
  return undefined
}

const wordsOf = (name: string) =>
  fold(name)
    .replaceAll(/\b(al|el|bin|ibn)[-\s]/g, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.length > 1 && one.length === other.length && one.every((word) => other.includes(word))
const begins = (said: readonly string[], name: readonly string[]) =>
  name.length > 1 && name.every((word, at) => said[at] === word)
/** "Mariam Hosani" for "Mariam Saeed Al Hosani". */
const liesIn = (one: readonly string[], other: readonly string[]) =>
  other.length > one.length && one.every((word) => other.includes(word))
