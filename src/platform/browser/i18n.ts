import i18next, { type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#kernel/text.ts'
import { namespaceOf } from './namespace.ts'
import { kept } from './kept.ts'

export type Digits = 'latn' | 'arab'

const catalogues = { en: () => import('./catalogue-en.ts'), ar: () => import('./catalogue-ar.ts') }

/** Every word of one language, one namespace for each folder that has texts; called once for each language a person uses. */
async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'kernel')) return
  const { texts } = await catalogues[language]()
  for (const [path, words] of Object.entries(texts))
    i18next.addResourceBundle(language, namespaceOf(path), words, true, true)
}

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
export async function startTexts(formatNumber: FormatNumber): Promise<I18n> {
  const language = keptLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'web',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  i18next.services.formatter?.add('number', (value, language, options) =>
    formatNumber(value, language ?? 'en', options),
  )
  await load(language)
  return i18next
}

/** Loads the words first, so that the page never shows a key. */
export async function speak(language: Language): Promise<void> {
  await load(language)
  await i18next.changeLanguage(language)
}
