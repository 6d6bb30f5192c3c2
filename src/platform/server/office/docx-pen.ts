import { type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { type Reading, readings } from '#kernel/bidi.ts'
import type { DocumentLanguage, Text, Tone } from '#kernel/document.ts'
import type { Pictures } from './docx-pictures.ts'

/** What a block needs to know to be drawn in Word. */
export type Pen = {
  language: DocumentLanguage
  isRtl: boolean
  accent: string
  pictures: Pictures
  /** The level of the last heading: none may be skipped. */
  depth: number
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
  text: Text,
  options: Omit<IParagraphOptions, 'children'> = {},
  look: IRunOptions = {},
): Paragraph[] =>
  readings(text, language).map(
    (reading) =>
      new Paragraph({
        ...options,
        bidirectional: language === 'both' || reading.text.length > 60 ? reading.language === 'ar' : isRtl,
        children: runsOfReading(reading, look),
      }),
  )
