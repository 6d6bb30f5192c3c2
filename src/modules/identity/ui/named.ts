import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#kernel/text.ts'

type Named = { nameEn: string; nameAr: string }

/** `const named = useNamed()`, then `named(person)`: the name in the language of the page. */
export function useNamed() {
  const { language } = useTranslation().i18n
  return useCallback(
    ({ nameEn, nameAr }: Named) => inLanguage({ en: nameEn, ar: nameAr }, language as Language),
    [language],
  )
}
