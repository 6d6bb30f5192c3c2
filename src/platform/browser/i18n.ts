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

type FormatNumber = (value: number, language: string, options: Intl.NumberFormatOptions) => string

/** `formatNumber` writes what the texts call `{{count, number}}`. */
export async function startTexts(catalogue: Catalogue, formatNumber: FormatNumber): Promise<I18n> {
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
  i18next.services.formatter?.add('number', (value, language, options) =>
    formatNumber(value, language ?? 'en', options),
  )
  await words
  return i18next
}

/** Loads the words first, so that the page never shows a key. */
export const speak = (language: Language): Promise<void> => turnTo(language)
