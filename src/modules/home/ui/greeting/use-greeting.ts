import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { ThePerson } from '#modules/identity/contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useSession } from '#platform/browser/session.ts'
import { partOfDay, spokenTo } from './words-of-the-day.ts'

/** "Good morning, Mariam", by the clock of the organisation and in the language of the page. */
export function useGreeting(): string {
  const { t, i18n } = useTranslation('home')
  const { settings } = useFormats()
  const { person } = useSession()
  const [now] = useState(() => new Date())
  const { data } = useAsk(ThePerson, { id: person?.id ?? '' }, { when: person !== null })
  const names = data ? { en: data.nameEn, ar: data.nameAr } : (person?.name ?? { en: '', ar: '' })
  const name = spokenTo(inLanguage(names, i18n.language as Language))
  return t(`greeting.${partOfDay(now, settings.timeZone)}`, { name })
}
