import {
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { isolateNumbers, type Reading, readings } from '#kernel/bidi.ts'
import { type DocumentLanguage, isRich, type Rich, type Text, type Tone, type Written } from '#kernel/document.ts'
import type { Pictures } from './docx-pictures.ts'

/** What a block needs to know to be drawn in Word. */
export type Pen = {
  language: DocumentLanguage
  isRtl: boolean
  accent: string
  pictures: Pictures
  /** The level of the last heading: none may be skipped. */
  depth: number
  /** How many lists were begun: each counts from one. */
  lists: { begun: number }
}

export const pageWidth = 11906 - 2 * 1134
export const colours = { ink: '1D2939', dim: '566072', line: 'D5DAE2' }
export const tones: Readonly<Record<Tone, Readonly<{ text: string; fill: string; edge: string }>>> = {
  neutral: { text: '475467', fill: 'F1F3F6', edge: '98A2B3' },
  accent: { text: '1F489A', fill: 'EAF0FB', edge: '2755B3' },
  good: { text: '1A6730', fill: 'E8F5EB', edge: '3A9D58' },
  notice: { text: '0B5A8A', fill: 'E6F3FB', edge: '3D95CC' },
  warning: { text: '8A4B00', fill: 'FDF1DD', edge: 'E29A2D' },
  danger: { text: 'A81F17', fill: 'FDEBE9', edge: 'D5443A' },
}

const isolates = /[\u2066-\u2069]/
/** Word keeps direction by run, not by the isolates of Unicode: what they enclose becomes a run of its own. */
export function runsOfReading({ language, text }: Reading, look: IRunOptions = {}): ParagraphChild[] {
  const rightToLeft = language === 'ar'
  return text.split('\n').flatMap((line, index) =>
    line
      .split(/(\u2066[^\u2069]*\u2069)/)
      .filter((piece) => piece !== '')
      .map((piece, first) => {
        const isIsolated = isolates.test(piece)
        return new TextRun({
          ...look,
          text: piece.replaceAll(/[\u2066-\u2069]/g, ''),
          rightToLeft: rightToLeft && !isIsolated,
          ...(look.size === undefined ? {} : { sizeComplexScript: Number(look.size) + 4 }),
          ...(look.bold === undefined ? {} : { boldComplexScript: look.bold }),
          ...(index > 0 && first === 0 ? { break: 1 } : {}),
        })
      }),
  )
}

/** Both readings in one line. */
export const runsOf = ({ language }: Pen, text: Text, look: IRunOptions = {}): ParagraphChild[] =>
  readings(text, language).flatMap((reading, index) => [
    ...(index === 0 ? [] : [new TextRun({ ...look, text: ' / ' })]),
    ...runsOfReading(reading, look),
  ])

/** A paragraph for each reading, each in its own direction. */
export const paragraphsOf = (
  { language, isRtl }: Pen,
  text: Written,
  options: Omit<IParagraphOptions, 'children'> = {},
  look: IRunOptions = {},
): Paragraph[] => {
  if (isRich(text))
    return [new Paragraph({ ...options, bidirectional: text.language === 'ar', children: richRuns(text, look) })]
  return readings(text, language).map(
    (reading) =>
      new Paragraph({
        ...options,
        bidirectional: language === 'both' || reading.text.length > 60 ? reading.language === 'ar' : isRtl,
        children: runsOfReading(reading, look),
      }),
  )
}

const richRuns = ({ rich, language }: Rich, look: IRunOptions): ParagraphChild[] =>
  rich.flatMap((run) => {
    const runs = runsOfReading(
      { language, text: isolateNumbers(run.text) },
      {
        ...look,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true, italicsComplexScript: true } : {}),
        ...(run.underline || run.href ? { underline: {} } : {}),
      },
    )
    return run.href ? [new ExternalHyperlink({ link: run.href, children: runs })] : runs
  })
