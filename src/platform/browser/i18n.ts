import i18next, { type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#kernel/text.ts'
import { kept } from './kept.ts'
import { beginWords, type Catalogue, turnTo } from './words.ts'

export type Digits = 'latn' | 'arab'

export const keptLanguage = (): Language => {
  const language = kept('language') ?? navigator.language.slice(0, 2)
  return language === 'ar' ? 'ar' : 'en'
}

/** Each language in its own word, the same wherever it stands. */
export const languageWords: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية' }

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

const asDigits = (digits: string | null) => (digits === 'arab' || digits === 'latn' ? digits : undefined)

/** The digits in use when the page was last seen. */
export const keptDigits = (): Digits => asDigits(kept('digits')) ?? 'latn'
/** What the person has chosen for themselves, whatever the organisation is used to. */
export const ownDigits = (): Digits | undefined => asDigits(kept('own-digits'))

/** What the texts call `{{count, number}}`, and the days in a refusal. */
export type Pens = {
  number(value: number, language: Language, options: Intl.NumberFormatOptions): string
  day(iso: string, language: Language): string
}

const asLanguage = (language: string | undefined): Language => (language === 'ar' ? 'ar' : 'en')

export async function startTexts(catalogue: Catalogue, pens: Pens): Promise<I18n> {
  const language = keptLanguage()
  const begun = i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'web',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  const words = beginWords(catalogue, language)
  await begun
  const { formatter } = i18next.services
  formatter?.add('number', (value, language, options) => pens.number(value, asLanguage(language), options))
  formatter?.add('day', (iso, language) => pens.day(iso, asLanguage(language)))
  await words
  return i18next
}

/** Loads the words first, so that the page never shows a key. */
export const speak = (language: Language): Promise<void> => turnTo(language)
