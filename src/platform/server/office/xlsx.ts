import ExcelJS from 'exceljs'
import { neutral } from './neutral.ts'

export type CellValue = string | number | boolean | Date | null | undefined
export type SheetColumn = Readonly<{ header: string; key: string; width?: number }>
export type Sheet = Readonly<{
  name: string
  columns: readonly SheetColumn[]
  rows: readonly Readonly<Record<string, CellValue>>[]
  rightToLeft?: boolean
}>

/** Lists for Excel: a head that stays, filters ready, and no text that could run. */
export async function toXlsx(sheets: readonly Sheet[], createdAt = new Date(0)): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = createdAt
  workbook.modified = createdAt
  const names = new Set<string>()
  for (const { name, columns, rows, rightToLeft = false } of sheets) {
    const sheet = workbook.addWorksheet(sheetName(name, names), {
      views: [{ state: 'frozen', ySplit: 1, rightToLeft }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })
    sheet.pageSetup.printTitlesRow = '1:1'
    sheet.columns = columns.map(({ header, key, width }) => ({
      header: neutral(header),
      key,
      width: width ?? fittingWidth(header, key, rows),
    }))
    for (const row of rows)
      sheet.addRow(
        Object.fromEntries(columns.map(({ key }) => [key, typeof row[key] === 'string' ? safe(row[key]) : row[key]])),
      )
    sheet.eachRow((row, number) => {
      row.alignment = { vertical: 'top', wrapText: true, readingOrder: rightToLeft ? 'rtl' : 'ltr' }
      if (number > 1) return
      row.font = { bold: true, color: { argb: 'FF1F489A' } }
      row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF0FB' } }
      row.border = { bottom: { style: 'medium', color: { argb: 'FF2755B3' } } }
    })
    for (const [index, { key }] of columns.entries())
      if (rows.some((row) => row[key] instanceof Date)) sheet.getColumn(index + 1).numFmt = 'yyyy-mm-dd'
    if (columns.length > 0)
      sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** One list as CSV, in UTF-8 with the mark that makes Excel read Arabic. */
export function toCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const lines = [
    columns.map(({ header }) => quoted(neutral(header))),
    ...rows.map((row) => columns.map(({ key }) => quoted(asText(row[key])))),
  ]
  return `\ufeff${lines.map((line) => `${line.join(',')}\r\n`).join('')}`
}

const asText = (value: CellValue): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? neutral(value) : String(value)
}
const quoted = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

// Excel holds 32,767 characters in a cell and refuses the whole file beyond.
const safe = (text: string) =>
  neutral(text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')).slice(0, 32_767)

const fittingWidth = (header: string, key: string, rows: Sheet['rows']) => {
  const longest = Math.max(header.length, ...rows.slice(0, 200).map((row) => asText(row[key]).length))
  return Math.min(60, Math.max(10, longest + 2))
}

/** At most 31 characters, none of `: \ / ? * [ ]`, each name once. */
function sheetName(name: string, taken: Set<string>): string {
  const clean =
    name
      .replaceAll(/[:\\/?*[\]]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet'
  let unique = clean
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${clean.slice(0, 27)} (${number})`
  taken.add(unique.toLowerCase())
  return unique
}
