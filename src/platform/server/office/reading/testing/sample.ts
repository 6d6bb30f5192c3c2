import {
  Document,
  HeadingLevel,
  Header,
  ImageRun,
  InsertedTextRun,
  DeletedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  ExternalHyperlink,
  LevelFormat,
} from 'docx'
import sharp from 'sharp'

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const tracked = { id: 1, author: 'Jonas', date: '2026-11-01T08:00:00Z' }

/** A procedure as somebody would have it in Word, with everything that does not come along too. */
export async function sampleWord(): Promise<Buffer> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: level === 0 ? '%1.' : '%1.%2.' })),
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Gulf Precision')] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Purpose' }),
          new Paragraph({
            children: [
              new TextRun('Red parts are '),
              new TextRun({ text: 'set apart', bold: true }),
              new TextRun('; see '),
              new ExternalHyperlink({ link: 'https://example.org/tags', children: [new TextRun('the tags')] }),
              new InsertedTextRun({ ...tracked, text: ' at once' }),
              new DeletedTextRun({ ...tracked, id: 2, text: ' later' }),
            ],
          }),
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            text: 'Steps',
            numbering: { reference: 'steps', level: 0 },
          }),
          new Paragraph({ text: 'Stop', numbering: { reference: 'steps', level: 0 } }),
          new Paragraph({ text: 'the line', numbering: { reference: 'steps', level: 1 } }),
          new Paragraph({ text: 'Report', numbering: { reference: 'steps', level: 0 } }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('Role'), cell('Task')] }),
              new TableRow({ children: [cell('Inspector'), cell('Tags the part')] }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: picture,
                transformation: { width: 40, height: 30 },
                altText: { name: 'tag', title: 'tag', description: 'A red tag' },
              }),
            ],
          }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
