import { apart } from '#kernel/direction.ts'
import * as d from '#kernel/printing/document.ts'
import pageAr from '../texts/ar.json' with { type: 'json' }
import pageEn from '../texts/en.json' with { type: 'json' }
import ar from '../texts/sheet.ar.json' with { type: 'json' }
import en from '../texts/sheet.en.json' with { type: 'json' }

export const word = d.pairTexts(en, ar)
/** What a state is called on paper is what it is called on the page. */
export const stateWord = d.pairTexts(pageEn.states, pageAr.states)
export type Word = Parameters<typeof word>[0]
export type Both = { en: string; ar: string }

/** One language stands in for the other; what is the same in both is said once. */
export const either = (english: string, arabic: string): d.Text =>
  english === arabic || !english || !arabic ? english || arabic : { en: english, ar: arabic }

export const named = ({ nameEn, nameAr }: { nameEn: string; nameAr: string }): d.Text => either(nameEn, nameAr)

export const inBoth = (text: d.Text): Both => (typeof text === 'string' ? { en: text, ar: text } : text)

/** The same sentence around a text in either language. */
export const around = (key: Word, name: string, text: d.Text): Both => ({
  en: word(key, { [name]: apart(inBoth(text).en) }).en,
  ar: word(key, { [name]: apart(inBoth(text).ar) }).ar,
})

/** `Risk: late delivery` */
export const labelled = (label: d.Text, text: d.Text): Both => ({
  en: `${inBoth(label).en}: ${apart(inBoth(text).en)}`,
  ar: `${inBoth(label).ar}: ${apart(inBoth(text).ar)}`,
})

export const fact = (key: Word, value: d.Cell | '' | null | undefined): readonly d.Fact[] =>
  value && (!Array.isArray(value) || value.length > 0) ? [[word(key), value]] : []
