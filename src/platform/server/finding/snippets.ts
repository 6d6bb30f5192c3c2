import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { World } from '../context.ts'

export type Piece = { text: string; isHit: boolean }
type Place = { record: string; recordId: Id }

/** A text is looked through as far as this, and so much of it is shown. */
const [looked, before, shown] = [300_000, 60, 170]

/** Where the long texts of those records say it. Only what is shown is fetched, so it costs little however long they are. */
export async function snippetsFor(
  { db, org }: Pick<World, 'db' | 'org'>,
  asked: string,
  places: readonly Place[],
): Promise<ReadonlyMap<Id, Piece[]>> {
  if (places.length === 0) return new Map()
  const needles = await needlesOf(db, asked)
  if (needles.length === 0) return new Map()
  const pattern = needles.map(variantsOf).join('|')
  const { rows } = await sql<{ recordId: Id; piece: string; place: number }>`
    select record_id as "recordId", place, substr(body, greatest(place - ${before}, 1), ${shown}) as piece
    from search_entry, lateral regexp_instr(left(body, ${looked}), ${`(?:${edge})(?:${pattern})`}, 1, 1, 0, 'i') place
    where org_id = ${org} and body <> '' and place > 0 and record_id = any (${places.map(({ recordId }) => recordId)}::uuid[])`.execute(
    db,
  )
  const marking = new RegExp(`(?<![\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]{0,4}?(?:${pattern})[\\p{L}\\p{M}]*`, 'giu')
  return new Map(
    rows.map(({ recordId, piece, place }) => [recordId, piecesOf(tidied(piece, place > before + 1), marking)]),
  )
}

/** The stems of the words, as the index has them. */
async function needlesOf(db: World['db'], asked: string): Promise<string[]> {
  const { rows } = await sql<{ word: string; stems: string[] }>`
    select word, tsvector_to_array(to_tsvector('public.stems'::regconfig, stemmable(word))) as stems from words_in(${asked}) word`.execute(
    db,
  )
  return rows
    .flatMap(({ word, stems }) => (stems.length > 0 && !/\d/.test(word) ? stems : [word]))
    .map((stem) => stem.replace(/(?<=\w{3})[iy]$/, ''))
    .filter((needle) => /[\p{L}\p{N}]/u.test(needle))
}

/** At the beginning of a word, or after what is written onto it. */
const edge = '(?:^|[^[:alnum:]])[وف]?[بكل]?(?:ال|لل)?'

const letters: Readonly<Record<string, string>> = {
  ا: '[اأإآٱ]',
  ي: '[يىئ]',
  ى: '[يىئ]',
  ه: '[هة]',
  ة: '[هة]',
  و: '[وؤ]',
}
const marks = '[\u064b-\u065f\u0670\u0640]*'

/** The needle as it may be written: with any form of a letter, with vowel signs or without; figures of either script. */
const variantsOf = (needle: string): string =>
  [...needle]
    .map((letter) => {
      if (/\d/.test(letter)) return `[${letter}${String.fromCharCode(0x660 + Number(letter))}]`
      if (/[\u0621-\u064a]/.test(letter)) return `${letters[letter] ?? letter}${marks}`
      return letter.replace(/[\^$\\.*+?()[\]{}|/]/, (sign) => `\\${sign}`)
    })
    .join('')

/** On one line, without the halves of words at its ends. */
function tidied(piece: string, isInside: boolean): string {
  const line = piece
    .trimEnd()
    .replaceAll(/\s*\n\s*/g, ' · ')
    .replaceAll(/\s+/g, ' ')
  const begun = isInside ? `…${line.replace(/^\S*\s/, '')}` : line.trimStart()
  return line.length >= shown - 20 ? `${begun.replace(/\s\S*$/, '')}…` : begun
}

function piecesOf(line: string, marking: RegExp): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: hit, index } of line.matchAll(marking)) {
    pieces.push({ text: line.slice(at, index), isHit: false }, { text: hit, isHit: true })
    at = index + hit.length
  }
  pieces.push({ text: line.slice(at), isHit: false })
  return pieces.filter(({ text }) => text !== '')
}
