import { leftToRight } from '../direction.ts'
import { inLanguage, type Language } from '../text.ts'
import type { DocumentLanguage, Text } from './document.ts'

const isolated = /[\u2066-\u2068][^\u2069]*\u2069/
const isoDate = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?/
const recordNumber = /\b[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)*[-/]\d[A-Z0-9]*(?:[-/.][A-Z0-9]+)*\b/
const measurement = /[±+-]?\d+(?:[.,]\d+)?\s?(?:mm|µm|cm|kg|g|N·m|Nm|°C|bar|kW|kV|V|MPa|min|h)\b/
const standard = /\bISO(?:\/[A-Z]+)* \d{4,5}(?:-\d+)?(?::\d{4})?/
const keptInOrder = new RegExp(
  [isolated, isoDate, standard, recordNumber, measurement].map((one) => one.source).join('|'),
  'gu',
)

/** Dates, record numbers and measurements read left to right, also in the middle of Arabic: each stands in U+2066…U+2069 and on one line. */
export const isolateNumbers = (text: string): string =>
  text.replaceAll(keptInOrder, (found) =>
    /^[\u2066-\u2068]/.test(found) ? found : leftToRight(found.replace(' ', '\u00a0')),
  )

const strong = /(?<rtl>[\p{Script=Arabic}\p{Script=Hebrew}])|\p{Letter}/u

/** The language a person's own words are read in: the one of their first letter. */
export const languageOf = (text: string, otherwise: Language = 'en'): Language => {
  const first = strong.exec(text)
  return first === null ? otherwise : first.groups?.['rtl'] === undefined ? 'en' : 'ar'
}

const letters = { en: /\p{Script=Latin}/u, ar: /\p{Script=Arabic}/u }

/** A line of the other language reads in its own direction, full stop and all. */
const lineIn = (language: Language) => (line: string) => {
  const own = language === 'ar' && letters.ar.test(line) ? 'ar' : languageOf(line, language)
  if (own === language) return isolateNumbers(line)
  return own === 'ar' ? `\u2067${isolateNumbers(line)}\u2069` : leftToRight(line)
}

export type Reading = Readonly<{ language: Language; text: string }>

/** What a document shows of a text: one reading, or two where it speaks both languages and they differ. */
export function readings(text: Text, language: DocumentLanguage): readonly Reading[] {
  const main: Language = language === 'both' ? 'en' : language
  if (typeof text === 'string') {
    const spoken = languageOf(text, main)
    return [{ language: spoken, text: text.split('\n').map(lineIn(spoken)).join('\n') }]
  }
  // The other language may stand in where one is empty: then it is read as what it is.
  const read = (words: string, spoken: Language) => ({
    language: letters[spoken].test(words) ? spoken : languageOf(words, spoken),
    text: isolateNumbers(words),
  })
  const both = language === 'both' && text.en !== '' && text.ar !== '' && text.en !== text.ar
  return both ? [read(text.en, 'en'), read(text.ar, 'ar')] : [read(inLanguage(text, main), main)]
}
