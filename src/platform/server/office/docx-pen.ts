import {
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { isolateNumbers, type Reading, readings } from '#kernel/printing/bidi.ts'
import {
  type DocumentLanguage,
  isRich,
  type Rich,
  type Run,
  type Text,
  type Tone,
  type Written,
} from '#kernel/printing/document.ts'
import type { Language } from '#kernel/text.ts'
import type { Pictures } from './docx-pictures.ts'

/** What a block needs to know to be drawn in Word. */
export type Pen = {
  language: DocumentLanguage
  isRtl: boolean
  accent: string
  /** How wide what is drawn may be, as Word measures it: half a page beside another language. */
  room: number
  pictures: Pictures
  /** The level of the last heading: none may be skipped. */
  depth: number
  /** How many lists were begun: each counts from one. */
  lists: { begun: number }
  /** Whose changes are shown, and how many were marked. */
  changes: { author: string; date: string; marked: number }
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

/** Word keeps direction by run, not by the isolates of Unicode: what they enclose becomes a run of its own, which other readers tell by its mark. */
export function runsOfReading(
  { language, text }: Reading,
  look: IRunOptions = {},
  made: (options: IRunOptions) => ParagraphChild = (options) => new TextRun(options),
): ParagraphChild[] {
  return text.split('\n').flatMap((line, index) => {
    const isTurned = line.startsWith('\u2067')
    const rightToLeft = language === 'ar' || isTurned
    return (isTurned ? `\u200f${line.slice(1, -1)}\u200f` : line)
      .split(/(\u2066[^\u2069]*\u2069)/)
      .filter((piece) => piece !== '')
      .map((piece, first) => {
        const isIsolated = piece.startsWith('\u2066')
        return made({
          ...look,
          text: `${rightToLeft && isIsolated ? '\u200e' : ''}${piece.replaceAll(/[\u2066-\u2069]/g, '')}`,
          rightToLeft: rightToLeft && !isIsolated,
          ...(look.size === undefined ? {} : { sizeComplexScript: Number(look.size) + 4 }),
          ...(look.bold === undefined ? {} : { boldComplexScript: look.bold }),
          ...(index > 0 && first === 0 ? { break: 1 } : {}),
        })
      })
  })
}

/** The next change in Word's own counting, in the name of whoever made it. */
export function marked({ changes }: Pen) {
  changes.marked += 1
  return { id: changes.marked, author: changes.author, date: changes.date }
}

/** Whether all of it came, or all of it went. */
export function changeOf(written: readonly Run[]): Run['change'] {
  const [first] = written
  return first?.change && written.every(({ change }) => change === first.change) ? first.change : undefined
}

const named = { inserted: 'insertion', deleted: 'deletion' } as const
export const changeMark = (pen: Pen, change: Run['change']) => (change ? { [named[change]]: marked(pen) } : {})

/** A day that begins an English reading would turn round behind an Arabic label. */
const readingsOf = ({ language }: Pen, text: Text): readonly Reading[] =>
  readings(text, language).map((reading) =>
    language !== 'en' && reading.language === 'en' && reading.text.startsWith('\u2066')
      ? { ...reading, text: `\u200e${reading.text}\u200e` }
      : reading,
  )

/** Both readings in one line. */
export const runsOf = (pen: Pen, text: Text, look: IRunOptions = {}): ParagraphChild[] =>
  readingsOf(pen, text).flatMap((reading, index) => [
    ...(index === 0 ? [] : [new TextRun({ ...look, text: ' / ' })]),
    ...runsOfReading(reading, look),
  ])

/** A paragraph for each reading, each in its own direction. */
export const paragraphsOf = (
  pen: Pen,
  text: Written,
  options: Omit<IParagraphOptions, 'children'> = {},
  look: IRunOptions = {},
): Paragraph[] => {
  const { language, isRtl } = pen
  if (isRich(text))
    return [
      new Paragraph({
        ...options,
        bidirectional: text.language === 'ar',
        run: changeMark(pen, changeOf(text.rich)),
        children: richRuns(pen, text, look),
      }),
    ]
  return readingsOf(pen, text).map(
    (reading) =>
      new Paragraph({
        ...options,
        bidirectional: language === 'both' || reading.text.length > 60 ? reading.language === 'ar' : isRtl,
        children: runsOfReading(reading, look),
      }),
  )
}

export const richRuns = (pen: Pen, { rich, language }: Rich, look: IRunOptions = {}): ParagraphChild[] =>
  rich.flatMap((run) => {
    const runs = runsOfReading(
      { language, text: isolateNumbers(run.text) },
      {
        ...look,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true, italicsComplexScript: true } : {}),
        ...(run.underline || run.href ? { underline: {} } : {}),
      },
      runMaker(pen, run.change),
    )
    if (run.to) return [new InternalHyperlink({ anchor: anchorOf(run.to, language), children: runs })]
    return run.href ? [new ExternalHyperlink({ link: run.href, children: runs })] : runs
  })

const runMaker =
  (pen: Pen, change: Run['change']) =>
  (options: IRunOptions): ParagraphChild => {
    if (change === 'inserted') return new InsertedTextRun({ ...options, ...marked(pen) })
    return change === 'deleted' ? new DeletedTextRun({ ...options, ...marked(pen) }) : new TextRun(options)
  }

/** Bookmarks of Word begin with a letter and know no hyphen. */
export const anchorOf = (id: string, language: Language): string =>
  `${language}_${id.replaceAll('-', '_')}`.slice(0, 40)
