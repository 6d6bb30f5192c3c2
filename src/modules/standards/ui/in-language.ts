import { useTranslation } from 'react-i18next'
import { inLanguage, type Language, type TwoNames } from '#kernel/text.ts'

/** `const inWords = useInWords()`, then `inWords(clause.label)`. */
export function useInWords() {
  const { i18n } = useTranslation()
  return (names: TwoNames): string => inLanguage(names, i18n.language as Language)
}
