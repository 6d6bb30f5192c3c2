import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#kernel/text.ts'

type Named = { nameEn: string; nameAr: string }

/** `const named = useNamed()`, then `named(person)`: the name in the language of the page. */
export function useNamed() {
  const { i18n } = useTranslation()
  return ({ nameEn, nameAr }: Named): string => inLanguage({ en: nameEn, ar: nameAr }, i18n.language as Language)
}
