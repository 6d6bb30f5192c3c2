import type { Text } from '#kernel/printing/document.ts'
import ar from '../texts/ar.json' with { type: 'json' }
import en from '../texts/en.json' with { type: 'json' }

/** What the printed context calls things: the words of its pages, in both languages. */
export const field = (key: keyof (typeof en)['fields']) => ({ en: en.fields[key], ar: ar.fields[key] })
export const tab = (key: keyof (typeof en)['tabs']) => ({ en: en.tabs[key], ar: ar.tabs[key] })
export const kind = (key: keyof (typeof en)['kinds']) => ({ en: en.kinds[key], ar: ar.kinds[key] })
export const topic = (key: keyof (typeof en)['topics']) => ({ en: en.topics[key], ar: ar.topics[key] })
export const effect = (key: keyof (typeof en)['effects']) => ({ en: en.effects[key], ar: ar.effects[key] })
export const commitment = (key: keyof (typeof en)['commitments']) => ({
  en: en.commitments[key],
  ar: ar.commitments[key],
})
export const printed = (key: keyof (typeof en)['report']) => ({ en: en.report[key], ar: ar.report[key] })
export const title = { en: en.title, ar: ar.title }

/** One of two languages stands in for the other. */
export const either = (english: string, arabic: string): Text => ({ en: english || arabic, ar: arabic || english })
export const named = (one: { nameEn: string; nameAr: string } | undefined): Text =>
  one ? either(one.nameEn, one.nameAr) : ''

const said = (text: Text) => (typeof text === 'string' ? { en: text, ar: text } : text)

export const inOneLine = (texts: readonly Text[]): Text => ({
  en: texts.map((text) => said(text).en).join(en.comma),
  ar: texts.map((text) => said(text).ar).join(ar.comma),
})
