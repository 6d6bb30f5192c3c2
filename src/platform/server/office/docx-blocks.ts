import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import { inLanguage, type Language, languages } from '#kernel/text.ts'
import {
  type Block,
  type Card,
  type Cover,
  type Figure,
  type Heading,
  isRich,
  itemOf,
  type List,
} from '#kernel/printing/document.ts'
import { frameWords } from '../pdf/preparation/words.ts'
import { anchorOf, changeMark, changeOf, colours, paragraphsOf, type Pen, richRuns, runsOf, tones } from './docx-pen.ts'
import { pictureKey } from './docx-pictures.ts'
import { barTable, beside, boxed, dataTable, factTable, halfOf, matrixTable, tileTable } from './docx-tables.ts'

export type Drawn = Paragraph | Table

export const drawBlocks = (pen: Pen, blocks: readonly Block[]): Drawn[] =>
  blocks.flatMap((block) => [...drawBlock(pen, block)])

function drawBlock(pen: Pen, block: Block): readonly Drawn[] {
  switch (block.kind) {
    case 'cover':
      return cover(pen, block)
    case 'heading':
      return [heading(pen, block)]
    case 'paragraph':
      return paragraphsOf(pen, block.text, block.quiet ? { style: 'Quiet' } : {})
    case 'list':
      return listed(pen, block, 0)
    case 'keyValues':
      return [factTable(pen, block.facts, block.columns), gap()]
    case 'table':
      return [dataTable(pen, block), gap()]
    case 'tiles':
      return [tileTable(pen, block), gap()]
    case 'callout': {
      const { text, fill, edge } = tones[block.tone]
      const title = paragraphsOf(pen, block.title, { keepNext: true }, { bold: true, color: text, size: 22 })
      return [boxed(pen, [...title, ...paragraphsOf(pen, block.text)], { fill, edge }), gap()]
    }
    case 'figure':
      return figure(pen, block, 450)
    case 'gallery':
      return [
        beside(
          pen,
          block.figures.map((one) => figure(pen, one, 215)),
        ),
        gap(),
      ]
    case 'bars':
      return [...paragraphsOf(pen, block.title, { keepNext: true }, { bold: true }), barTable(pen, block), gap()]
    case 'matrix':
      return [matrixTable(pen, block), gap()]
    case 'card':
      return card(pen, block)
    case 'lines':
      return Array.from({ length: block.count }, writingLine)
    case 'signatures':
      return [
        beside(
          pen,
          block.signatures.map(({ name, role, meaning, at }) => [
            ...paragraphsOf(pen, meaning, {}, { bold: true, color: pen.accent }),
            ...paragraphsOf(pen, name),
            ...paragraphsOf(pen, role, { style: 'Quiet' }),
            ...(at === undefined
              ? [writingLine(), ...paragraphsOf(pen, frameWords.signature, { style: 'Quiet' })]
              : [signed(pen, at)]),
          ]),
        ),
        gap(),
      ]
    case 'pages':
      return drawBlocks(pen, block.instead)
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'sideBySide':
      if (pen.language !== 'both') return drawBlocks(pen, block[pen.language])
      return [
        beside(pen, [
          drawBlocks({ ...halfOf(pen), language: 'en' }, block.en),
          drawBlocks({ ...halfOf(pen), language: 'ar', isRtl: true }, block.ar),
        ]),
        gap([...block.en, ...block.ar][0]?.kind === 'heading'),
      ]
  }
}

function listed(pen: Pen, list: List, level: number): Drawn[] {
  const reference = list.ordered ? 'ordered' : 'bullets'
  pen.lists.begun += 1
  const numbering = { reference, level: Math.min(level, 3), instance: pen.lists.begun }
  return list.items
    .map(itemOf)
    .flatMap(({ item, inner }) => [
      ...paragraphsOf(pen, item, { numbering }),
      ...inner.flatMap((one) => listed(pen, one, level + 1)),
    ])
}

const gap = (keepNext = false) =>
  new Paragraph({ keepNext, spacing: { after: 60, line: 200, lineRule: LineRuleType.AUTO } })

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

function heading(pen: Pen, { level, text, numbered, id }: Heading): Paragraph {
  pen.depth = Math.min(level, pen.depth + 1)
  const words = isRich(text) ? richRuns(pen, text) : runsOf(pen, text)
  const spoken: readonly Language[] = isRich(text)
    ? [text.language]
    : pen.language === 'both'
      ? languages
      : [pen.language]
  return new Paragraph({
    heading: headingLevels[pen.depth - 1] ?? HeadingLevel.HEADING_3,
    bidirectional: pen.isRtl,
    ...(numbered ? { numbering: { reference: 'headings', level: pen.depth - 1 } } : {}),
    ...(isRich(text) ? { run: changeMark(pen, changeOf(text.rich)) } : {}),
    children: id === undefined ? words : bookmarked(words, id, spoken),
  })
}

const bookmarked = (words: ParagraphChild[], id: string, spoken: readonly Language[]): ParagraphChild[] =>
  spoken.reduce(
    (children, language): ParagraphChild[] => [new Bookmark({ id: anchorOf(id, language), children })],
    words,
  )

const cover = (pen: Pen, { title, subtitle, facts }: Cover): readonly Drawn[] => [
  ...paragraphsOf(pen, title, { heading: HeadingLevel.TITLE }),
  ...paragraphsOf(pen, subtitle, { spacing: { after: 900 } }, { size: 26, color: colours.dim }),
  factTable(pen, facts, 1),
  new Paragraph({ children: [new PageBreak()] }),
]

function card(pen: Pen, { title, tone, pills, blocks }: Card): readonly Drawn[] {
  const around = pen.depth
  const level = Math.min(around + 1, 3)
  const head = new Paragraph({
    heading: headingLevels[level - 1] ?? HeadingLevel.HEADING_3,
    bidirectional: pen.isRtl,
    border: { top: { style: BorderStyle.SINGLE, size: 18, color: tones[tone].edge, space: 4 } },
    children: [
      ...runsOf(pen, title, { color: colours.ink, size: 22 }),
      ...pills.flatMap((one) => [
        new TextRun({ text: '   ' }),
        ...runsOf(pen, one.pill, { color: tones[one.tone].text, bold: true, size: 18 }),
      ]),
    ],
  })
  pen.depth = level
  const drawn = drawBlocks(pen, blocks)
  pen.depth = around
  return [head, ...drawn]
}

const twipsOfPixel = 15

function figure(pen: Pen, one: Figure, most: number): Paragraph[] {
  const picture = pen.pictures.get(pictureKey(one))
  if (picture === undefined) return []
  const room = Math.min(most, pen.room / twipsOfPixel)
  const width = Math.round(Math.min(room, (room * one.width) / 100))
  const alt = typeof one.alt === 'string' ? one.alt : inLanguage(one.alt, pen.isRtl ? 'ar' : 'en')
  const image = new ImageRun({
    type: picture.type,
    data: picture.data,
    transformation: { width, height: Math.round((width * picture.height) / picture.width) },
    altText: { name: 'picture', title: alt, description: alt },
  })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: one.caption !== undefined, children: [image] }),
    ...(one.caption === undefined
      ? []
      : paragraphsOf(pen, one.caption, { style: 'Quiet', alignment: AlignmentType.CENTER })),
  ]
}

const writingLine = () =>
  new Paragraph({
    spacing: { before: 240, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'B6BDC9', space: 1 } },
  })

const signed = (pen: Pen, at: string) =>
  new Paragraph({
    bidirectional: pen.isRtl,
    children: [
      ...runsOf(pen, frameWords.signedAt, { color: tones.good.text, bold: true }),
      new TextRun({ text: '  ' }),
      ...runsOf(pen, at),
    ],
  })
