import { clausesOf, compareClauses, carriesOver, type Edition, isSpecific, within } from '#modules/standards/rules.ts'
import { fold } from '#modules/standards/rules/find.ts'
import type { FileFacts } from '../../contract/import/row.ts'
import words from '../../data/import/clause-words.json' with { type: 'json' }
import { plain } from './names.ts'
import { hasWord } from './kind.ts'

export type ClausesFound = { clauses: string[]; from: 'named' | 'title' | 'text' | 'process'; what: string }

/** Said to be about a clause, not merely numbered like one. */
const named =
  /(?:(?<!\p{L})(?:clauses?|iso\s*9001(?::\s*20\d\d)?|(?:ال)?(?:بند|بنود|فقرة))[\s:,(–-]*(?:رقم\s*)?)((?:\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*(?:,|;|&|and|و|\/|،)\s*\d{1,2}(?:\.\d{1,2}){1,3})*)/giu

const lists = Object.entries(words).map(([number, { en, ar }]) => ({
  number,
  words: [...en, ...ar].map((said) => ({ said, folded: fold(said) })),
}))

/** What it is about: clauses it names, else what its title and headings speak of, else its process's. */
export function clausesFor(
  edition: Edition,
  title: string,
  facts: Pick<FileFacts, 'headings' | 'text' | 'header'>,
  ofProcess: readonly string[],
): ClausesFound | undefined {
  const said = `${facts.header}\n${facts.text}`
  const told = [...plain(said).matchAll(named)].flatMap(
    ([, numbers = '']) => numbers.match(/\d{1,2}(?:\.\d{1,2})+/g) ?? [],
  )
  const meant = sorted(told.flatMap((number) => specific(edition, number)))
  if (meant.length > 0)
    return { clauses: meant.slice(0, most), from: 'named', what: [...new Set(told)].slice(0, 5).join(', ') }
  const inTitle = spokenOf(edition, fold(title))
  if (inTitle.length > 0) return { clauses: numbersOf(inTitle), from: 'title', what: saidIn(inTitle) }
  const inText = spokenOf(edition, fold(`${facts.headings.join('\n')}\n${facts.text.slice(0, 3000)}`))
    .filter(({ times }) => times > 1)
    .toSorted((one, other) => other.times - one.times)
    .slice(0, 3)
  if (inText.length > 0) return { clauses: numbersOf(inText), from: 'text', what: saidIn(inText) }
  return ofProcess.length > 0 ? { clauses: sorted(ofProcess).slice(0, most), from: 'process', what: '' } : undefined
}

const most = 8

/** A group of clauses means every requirement in it. */
const specific = (edition: Edition, number: string): string[] =>
  isSpecific(edition, number)
    ? [number]
    : clausesOf(edition)
        .filter((one) => one.kind === 'requirement' && number.includes('.') && within(one.number, number))
        .map((one) => one.number)

const sorted = (numbers: readonly string[]) => [...new Set(numbers)].toSorted(compareClauses)

type Spoken = { numbers: string[]; word: string; times: number }
const numbersOf = (spoken: readonly Spoken[]) => sorted(spoken.flatMap(({ numbers }) => numbers)).slice(0, most)
const saidIn = (spoken: readonly Spoken[]) => [...new Set(spoken.map(({ word }) => word))].slice(0, 3).join(', ')

function spokenOf(edition: Edition, text: string): Spoken[] {
  return lists.flatMap(({ number, words: several }) => {
    const here = several.filter(({ folded }) => hasWord(text, folded))
    const word = here.toSorted((one, other) => other.said.length - one.said.length)[0]?.said
    const numbers = edition === '9001:2015' ? [number] : (carriesOver(number)?.to ?? [])
    const times = here.reduce((sum, { folded }) => sum + text.split(folded).length - 1, 0)
    return word ? [{ numbers: numbers.filter((one) => isSpecific(edition, one)), word, times }] : []
  })
}
