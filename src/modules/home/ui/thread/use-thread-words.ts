import { useTranslation } from 'react-i18next'
import { inLanguage, type Language } from '#kernel/text.ts'
import type { Thread } from '../../contract/thread.ts'

export type ThreadNode = Thread['nodes'][number]

export function useThreadWords() {
  const { t, i18n } = useTranslation('home')
  const titled = ({ titleEn, titleAr }: Pick<ThreadNode, 'titleEn' | 'titleAr'>) =>
    inLanguage({ en: titleEn, ar: titleAr }, i18n.language as Language)
  return {
    titled,
    kindOf: ({ record }: Pick<ThreadNode, 'record'>) => t(`thread.records.${record}`),
    said: (node: Pick<ThreadNode, 'record' | 'number' | 'titleEn' | 'titleAr'>) =>
      [t(`thread.records.${node.record}`), node.number, titled(node)].filter(Boolean).join(' · '),
  }
}
