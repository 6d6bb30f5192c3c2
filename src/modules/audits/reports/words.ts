import { pairTexts, type Text, type Tone } from '#kernel/printing/document.ts'
import ar from '../texts/report.ar.json' with { type: 'json' }
import en from '../texts/report.en.json' with { type: 'json' }
import type { FindingGrade } from './data.ts'

/** What the printed audit calls things, in both languages. */
export const word = pairTexts(en, ar)

export const gradeTones: Readonly<Record<FindingGrade, Tone>> = {
  major: 'danger',
  minor: 'warning',
  opportunity: 'notice',
  strength: 'good',
}
export const grades = ['major', 'minor', 'opportunity', 'strength'] as const

const said = (text: Text) => (typeof text === 'string' ? { en: text, ar: text } : text)

/** Several texts in one line. */
export const inOneLine = (texts: readonly Text[]): Text => ({
  en: texts.map((text) => said(text).en).join(', '),
  ar: texts.map((text) => said(text).ar).join('، '),
})
/** An audit that names no site is held at all of them. */
export const sitesIn = ({ sites }: { sites: readonly Text[] }): Text =>
  sites.length > 0 ? inOneLine(sites) : word('all-sites')
export const joined = (between: string, ...texts: readonly Text[]): Text => ({
  en: texts.map((text) => said(text).en).join(between),
  ar: texts.map((text) => said(text).ar).join(between),
})
export const period = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`)
