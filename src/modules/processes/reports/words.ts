import * as d from '#kernel/printing/document.ts'
import ar from '../texts/sheet.ar.json' with { type: 'json' }
import en from '../texts/sheet.en.json' with { type: 'json' }

export const word = d.pairTexts(en, ar)
export type Word = Parameters<typeof word>[0]
export type Both = { en: string; ar: string }

/** One language stands in for the other; what is the same in both is said once. */
export const either = (english: string, arabic: string): d.Text =>
  english === arabic || !english || !arabic ? english || arabic : { en: english, ar: arabic }

export const named = ({ nameEn, nameAr }: { nameEn: string; nameAr: string }): d.Text => either(nameEn, nameAr)

export const inBoth = (text: d.Text): Both => (typeof text === 'string' ? { en: text, ar: text } : text)

/** The same sentence around a text in either language. */
export const around = (key: Word, name: string, text: d.Text): d.Text => ({
  en: word(key, { [name]: inBoth(text).en }).en,
  ar: word(key, { [name]: inBoth(text).ar }).ar,
})

export const fact = (key: Word, value: d.Cell | '' | null | undefined): readonly d.Fact[] =>
  value && (!Array.isArray(value) || value.length > 0) ? [[word(key), value]] : []
