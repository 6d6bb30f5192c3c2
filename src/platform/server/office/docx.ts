import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { readings } from '#kernel/printing/bidi.ts'
import type { DocumentTree, Text } from '#kernel/printing/document.ts'
import { frameWords } from '../pdf/preparation/words.ts'
import { drawBlocks } from './docx-blocks.ts'
import { colours, pageWidth, type Pen, runsOf, tones } from './docx-pen.ts'
import { loadPictures } from './docx-pictures.ts'

/** The same document for Word: to be edited by those who must, never the record itself. */
export async function toDocx(tree: DocumentTree, images: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const isRtl = tree.language === 'ar'
  const accent = (tree.accent ?? '#2755b3').slice(1)
  const pictures = await loadPictures(tree.blocks, images)
  const { author = '', at: date = tree.issuedAt } = tree.changes ?? {}
  const changes = { author, date, marked: 0 }
  const looks = { language: tree.language, isRtl, accent, room: pageWidth }
  const pen: Pen = { ...looks, pictures, depth: 0, lists: { begun: 0 }, changes }
  const say = (text: Text) => runsOf(pen, text)
  const small = (text: Text) => runsOf(pen, text, { size: 15, color: colours.dim })
  const loud = (text: Text) =>
    runsOf(pen, text, { size: 18, bold: true, color: tones[tree.stateTone ?? 'warning'].text })
  const main = isRtl ? 'ar' : 'en'
  const plain = (value: string) => new TextRun({ text: value, size: 15, color: colours.dim })
  const edge = { style: BorderStyle.SINGLE, size: 6, color: accent, space: 4 }

  const document = new Document({
    title: `${readings(tree.title, tree.language)
      .map(({ text }) => text)
      .join(' — ')} ${tree.number}`,
    creator: readings(tree.organisation, tree.language)[0]?.text ?? '',
    styles: styles(accent, isRtl),
    numbering: { config: numbering },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1150, left: 1134, right: 1134 } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                bidirectional: isRtl,
                tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
                border: { bottom: edge },
                children: [
                  ...small(tree.organisation),
                  plain('  '),
                  ...small(tree.title),
                  new TextRun({ children: [new Tab()] }),
                  ...(tree.state === undefined ? [] : [...loud(tree.state), plain('  ')]),
                  ...small(tree.number),
                  plain(`  ${frameWords.revision[main]} `),
                  ...small(tree.revision),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                bidirectional: isRtl,
                tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
                children: [
                  ...(tree.form === undefined ? [] : [plain(`${frameWords.form[main]} `), ...small(tree.form)]),
                  new TextRun({ children: [new Tab()] }),
                  new TextRun({
                    rightToLeft: isRtl,
                    size: 15,
                    sizeComplexScript: 18,
                    color: colours.dim,
                    children: [
                      `${frameWords.page[main]} `,
                      PageNumber.CURRENT,
                      ` ${frameWords.of[main]} `,
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...(tree.blocks[0]?.kind === 'cover'
            ? []
            : [new Paragraph({ style: 'Quiet', bidirectional: isRtl, children: say(tree.number) })]),
          ...drawBlocks(pen, tree.blocks),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const fonts = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Amiri', eastAsia: 'Noto Sans' }

function styles(accent: string, isRtl: boolean) {
  const heading = (size: number, before: number) => ({
    run: { bold: true, boldComplexScript: true, size, sizeComplexScript: size + 6, color: accent, font: fonts },
    paragraph: { spacing: { before, after: 140 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: {
          font: fonts,
          size: 19,
          sizeComplexScript: 23,
          color: colours.ink,
          language: { value: 'en-GB', bidirectional: 'ar-AE' },
        },
        paragraph: { spacing: { after: 100, line: isRtl ? 300 : 276, lineRule: LineRuleType.AUTO } },
      },
      title: { ...heading(52, 1800), paragraph: { spacing: { before: 1800, after: 160 } } },
      heading1: heading(30, 360),
      heading2: heading(23, 280),
      heading3: heading(20, 200),
    },
    paragraphStyles: [
      { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { size: 17, sizeComplexScript: 21, color: colours.dim } },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 17, sizeComplexScript: 21 },
        paragraph: { spacing: { before: 30, after: 30 } },
      },
    ],
  }
}

const levels = [0, 1, 2]
const numbering = [
  {
    reference: 'headings',
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: ['%1', '%1.%2', '%1.%2.%3'][level] ?? '%1',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: 567, hanging: 567 } } },
    })),
  },
  ...(['bullets', 'ordered'] as const).map((reference) => ({
    reference,
    levels: [0, 1, 2, 3].map((level) => ({
      level,
      format: reference === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: reference === 'bullets' ? (['•', '–', '▪', '–'][level] ?? '•') : `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { start: 425 + 340 * level, hanging: 283 } } },
    })),
  })),
]
