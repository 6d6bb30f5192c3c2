import {
  AlignmentType,
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  type Bars,
  type Cell,
  type Fact,
  isRich,
  isSpanned,
  type Matrix,
  type Run,
  type Table as DataTable,
  type TableCell as Placeable,
  type Text,
  type Tiles,
  type Tone,
} from '#kernel/printing/document.ts'
import { changeMark, changeOf, colours, paragraphsOf, type Pen, runsOf, tones } from './docx-pen.ts'

type Drawn = Paragraph | Table
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair = { style: BorderStyle.SINGLE, size: 4, color: colours.line }
const noBorders = { top: none, bottom: none, left: none, right: none }
const underlined: ITableCellBorders = { ...noBorders, bottom: hair }
const margins = { top: 50, bottom: 50, left: 90, right: 90 }
const sides = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END }

/** What stands in a cell, as paragraphs: Word wants at least one. */
export function cellParagraphs(pen: Pen, cell: Cell, align: keyof typeof sides = 'start', bold = false): Paragraph[] {
  if (Array.isArray(cell)) return cell.flatMap((one: Cell) => cellParagraphs(pen, one, align, bold))
  const options = { style: 'Cell', alignment: sides[align] }
  if (isRich(cell)) return paragraphsOf(pen, cell, options, bold ? { bold } : {})
  if (typeof cell === 'string' || 'en' in cell) return paragraphsOf(pen, cell as Text, options, bold ? { bold } : {})
  if ('strong' in cell) return paragraphsOf(pen, cell.strong, options, { bold: true })
  const { pill, tone } = cell as { pill: Text; tone: Tone }
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: tones[tone].fill }
  return paragraphsOf(pen, pill, options, { bold: true, color: tones[tone].text, size: 16, shading })
}

const wide = (pen: Pen, columnWidths: readonly number[], rows: readonly TableRow[]) =>
  new Table({
    visuallyRightToLeft: pen.isRtl,
    width: { size: pen.room, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [...rows],
  })
const share = ({ room }: Pen, parts: readonly number[]): readonly number[] => {
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.floor((room * part) / total))
}
const cell = (width: number, children: readonly Drawn[], more: object = {}) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    borders: underlined,
    children: [...children],
    ...more,
  })

export function dataTable(pen: Pen, { columns, rows, headRows = 0 }: DataTable): Table {
  const widths = share(
    pen,
    columns.map(({ width = 1 }) => (width === 'auto' ? 0.95 : width)),
  )
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header, align }, index) =>
      cell(widths[index] ?? 0, cellParagraphs(pen, { strong: header }, align), {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: tones.accent.fill },
        borders: { ...noBorders, bottom: { style: BorderStyle.SINGLE, size: 8, color: pen.accent } },
      }),
    ),
  })
  const placed = placedIn(rows)
  const body = rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        tableHeader: at < headRows,
        ...changeMark(pen, changeOf(row.flatMap((one) => runsIn(isSpanned(one) ? one.spanned : one)))),
        children: (placed[at] ?? []).map(({ value, column }) => {
          const { spanned, across, down } = isSpanned(value) ? value : { spanned: value, across: 1, down: 1 }
          const width = widths.slice(column, column + across).reduce((total, one) => total + one, 0)
          const isHead = at < headRows
          return cell(width, cellParagraphs(pen, spanned, columns[column]?.align, isHead), {
            columnSpan: across,
            rowSpan: down,
            ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tones.accent.fill } } : {}),
          })
        }),
      }),
  )
  return wide(pen, widths, columns.some(({ header }) => header !== '') ? [head, ...body] : body)
}

const runsIn = (value: Cell): readonly Run[] => {
  if (Array.isArray(value)) return value.flatMap((one: Cell) => runsIn(one))
  return isRich(value) ? value.rich : value === '' ? [] : [{ text: '' }]
}

type Placed = { value: Placeable; column: number }
/** In which column each cell stands, past those that reach down from above. */
function placedIn(rows: DataTable['rows']): Placed[][] {
  const taken = new Set<string>()
  return rows.map((row, at) => {
    let column = 0
    return row.map((value) => {
      while (taken.has(`${at} ${column}`)) column += 1
      const { across, down } = isSpanned(value) ? value : { across: 1, down: 1 }
      for (let j = 1; j < down; j += 1) for (let i = 0; i < across; i += 1) taken.add(`${at + j} ${column + i}`)
      column += across
      return { value, column: column - across }
    })
  })
}

export function factTable(pen: Pen, facts: readonly Fact[], columns: 1 | 2): Table {
  const widths = share(pen, columns === 1 ? [26, 74] : [20, 30, 20, 30])
  const label = (text: Text, width = 0) => cell(width, paragraphsOf(pen, text, { style: 'Quiet' }))
  const rows: TableRow[] = []
  for (let at = 0; at < facts.length; at += columns) {
    const inRow: readonly Fact[] =
      columns === 1 ? facts.slice(at, at + 1) : [facts[at] ?? ['', ''], facts[at + 1] ?? ['', '']]
    const children = inRow.flatMap(([name, value], index) => [
      label(name, widths[2 * index]),
      cell(widths[2 * index + 1] ?? 0, cellParagraphs(pen, value)),
    ])
    rows.push(new TableRow({ cantSplit: true, children }))
  }
  return wide(
    pen,
    widths,
    rows.length > 0 ? rows : [new TableRow({ children: widths.map((width) => cell(width, [new Paragraph('')])) })],
  )
}

export function matrixTable(pen: Pen, { corner, columns, rows }: Matrix): Table {
  const widths = share(pen, [columns.length > 12 ? 4 : 3, ...columns.map(() => 1)])
  const symbol = (text: string, color: string) =>
    new Paragraph({
      style: 'Cell',
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text, size: 14, color, bold: true })],
    })
  const head = new TableRow({
    tableHeader: true,
    children: [corner, ...columns].map((text, index) =>
      cell(
        widths[index] ?? 0,
        [
          new Paragraph({
            style: 'Cell',
            alignment: index === 0 ? AlignmentType.START : AlignmentType.CENTER,
            children: runsOf(pen, text, { size: 14, bold: true }),
          }),
        ],
        { margins: { ...margins, left: 20, right: 20 } },
      ),
    ),
  })
  const body = rows.map(({ head: name, cells }) => {
    const drawn = cells.map((one, index) =>
      cell(
        widths[index + 1] ?? 0,
        [symbol(one?.symbol ?? '', one === undefined ? colours.dim : tones[one.tone].text)],
        {
          margins: { ...margins, left: 20, right: 20 },
          ...(one === undefined
            ? {}
            : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tones[one.tone].fill } }),
        },
      ),
    )
    return new TableRow({ cantSplit: true, children: [cell(widths[0] ?? 0, cellParagraphs(pen, name)), ...drawn] })
  })
  return wide(pen, widths, [head, ...body])
}

/** Bars as Word can keep them: a row of blocks as long as the number, and the number. */
export function barTable(pen: Pen, { bars, legend }: Bars): Table {
  const widths = share(pen, [2, 8])
  const most = Math.max(6, ...bars.map(({ parts }) => parts.reduce((total, { value }) => total + value, 0)))
  const blocks = (value: number) => '█'.repeat(Math.round((value / most) * 36))
  const rows = bars.map(({ label, parts }) => {
    const drawn = parts.map(
      ({ value, tone }) => new TextRun({ text: blocks(value), color: tones[tone].edge, font: 'Arial' }),
    )
    const total = parts.reduce((sum, { value }) => sum + value, 0)
    const bar = new Paragraph({
      style: 'Cell',
      bidirectional: pen.isRtl,
      children: [...drawn, new TextRun({ text: `  ${total}`, bold: true })],
    })
    return new TableRow({
      cantSplit: true,
      children: [
        cell(widths[0] ?? 0, cellParagraphs(pen, label), { borders: noBorders }),
        cell(widths[1] ?? 0, [bar], { borders: noBorders }),
      ],
    })
  })
  const names = legend.flatMap(({ tone, text }) => [
    new TextRun({ text: '█ ', color: tones[tone].edge, font: 'Arial' }),
    ...runsOf(pen, text, { size: 16 }),
    new TextRun({ text: '    ' }),
  ])
  const last = new TableRow({
    children: [
      cell(pen.room, [new Paragraph({ style: 'Cell', bidirectional: pen.isRtl, children: names })], {
        columnSpan: 2,
        borders: noBorders,
      }),
    ],
  })
  return wide(pen, widths, [...rows, last])
}

export function tileTable(pen: Pen, { tiles }: Tiles): Table {
  const widths = share(
    pen,
    tiles.map(() => 1),
  )
  const children = tiles.map(({ value, label, tone }, index) =>
    cell(
      widths[index] ?? 0,
      [
        new Paragraph({
          bidirectional: pen.isRtl,
          children: runsOf(pen, value, { size: 36, bold: true, color: tones[tone].text }),
        }),
        ...paragraphsOf(pen, label, { style: 'Cell' }, { color: tones[tone].text }),
      ],
      {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: tones[tone].fill },
        borders: { ...noBorders, left: { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' } },
      },
    ),
  )
  return wide(pen, widths, [new TableRow({ cantSplit: true, children })])
}

export function boxed(pen: Pen, children: readonly Drawn[], { fill, edge }: { fill: string; edge: string }): Table {
  const bar = { style: BorderStyle.SINGLE, size: 24, color: edge }
  const box = cell(pen.room, children, {
    margins: { top: 120, bottom: 80, left: 180, right: 180 },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    // Word mirrors the sides of a right-to-left table itself.
    borders: { ...noBorders, left: bar },
  })
  return wide(pen, [pen.room], [new TableRow({ cantSplit: true, children: [box] })])
}

/** What stands in one of two columns has half the room. */
export const halfOf = (pen: Pen): Pen => ({ ...pen, room: Math.floor(pen.room / 2) - margins.left - margins.right })

/** Two columns without lines: pictures, signatures, the two languages. */
export function beside(pen: Pen, blocks: readonly (readonly Drawn[])[]): Table {
  const widths = share(pen, [1, 1])
  const empty: readonly Drawn[] = [new Paragraph('')]
  const rows: TableRow[] = []
  for (let at = 0; at < blocks.length; at += 2) {
    const children = [blocks[at] ?? empty, blocks[at + 1] ?? empty].map((drawn, index) =>
      cell(widths[index] ?? 0, drawn.at(-1) instanceof Paragraph ? drawn : [...drawn, ...empty], {
        borders: noBorders,
        verticalAlign: VerticalAlignTable.TOP,
      }),
    )
    rows.push(new TableRow({ cantSplit: true, children }))
  }
  return wide(pen, widths, rows)
}
