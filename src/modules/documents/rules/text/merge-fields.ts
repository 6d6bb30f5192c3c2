import type { Language } from '#kernel/text.ts'
import type { DocumentContent } from '../../contract/content.ts'
import type { RichNode, RichText } from '../../contract/rich-text.ts'

type Words = { en: string; ar: string }

/** What stands in the place of `{{organisation}}`, in each language; what is not known yet stays as it is. */
export type MergeFields = Partial<Record<'organisation' | 'owner' | 'number' | 'effective' | 'title', Words>>

/** Puts in what has become known since: the number at its submission, the day it took effect. */
export function withFields(content: DocumentContent, fields: MergeFields): DocumentContent {
  const fill = (node: RichNode, language: Language): RichNode => ({
    ...node,
    ...(node.text === undefined ? {} : { text: merged(node.text, fields, language) }),
    ...(node.content ? { content: node.content.map((one) => fill(one, language)) } : {}),
  })
  return {
    en: content.en && (fill(content.en, 'en') as RichText),
    ar: content.ar && (fill(content.ar, 'ar') as RichText),
  }
}

export const merged = (text: string, fields: MergeFields, language: Language): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (all, name: keyof MergeFields) => {
    const words = fields[name]
    return words ? words[language] || words.en || words.ar || all : all
  })
