import { latinDigits } from '#kernel/digits.ts'
import type { TwoNames } from '#kernel/text.ts'

const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g
const sameAs: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ة: 'ه' }

/** Case, accents, Arabic vowel marks, digits and the letters people write in several ways make no difference. */
export const fold = (text: string): string =>
  latinDigits(text)
    .normalize('NFKD') // takes the hamza off its letter, and the marks below then take it away
    .replace(marks, '')
    .replace(/[ٱىة]/g, (letter) => sameAs[letter] ?? letter)
    .toLowerCase()

/** What people say every day, and what the standard calls it; as they are once folded. */
const everyday: readonly (readonly [RegExp, string])[] = [
  [/^(suppliers?|vendors?|subcontractors?|purchasing|procurement)$/, 'provider'],
  [/^(ال)?(مورد(ون|ين)?|مشتريات)$/, 'مزود'],
]
const otherwise = (word: string): string | undefined => everyday.find(([said]) => said.test(word))?.[1]

/** Whether every word of the search is met: a number by the clauses within it, a word by the texts. */
export function isFound(number: string, texts: readonly TwoNames[], search: string): boolean {
  const text = fold(texts.map(({ en, ar }) => `${en} ${ar}`).join(' '))
  const words = fold(search).split(/\s+/).filter(Boolean)
  return words.every((word) =>
    /^\d[\d.]*$/.test(word)
      ? liesWithin(number, word)
      : [word, otherwise(word)].some((one) => one !== undefined && text.includes(one)),
  )
}

/** "8" and "8." mean chapter 8, "1" does not mean 10. */
const liesWithin = (number: string, asked: string): boolean =>
  `${number}.`.startsWith(asked.endsWith('.') ? asked : `${asked}.`)
