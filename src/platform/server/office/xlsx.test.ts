import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { toCsv, toXlsx } from './xlsx.ts'

const columns = [
  { header: 'Number', key: 'number' },
  { header: 'النص', key: 'text' },
  { header: 'Due', key: 'due' },
]
const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '  =1',
  '\u00a0=1',
  '\u200e=1',
]

const read = async (file: Buffer) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer)
  return workbook
}

test('no text that people wrote can run as a formula', async () => {
  const rows = dangerous.map((text) => ({ number: 1, text }))
  const sheet = (await read(await toXlsx([{ name: 'Findings', columns, rows }]))).getWorksheet('Findings')

  for (const row of rows.keys()) {
    const cell = sheet?.getRow(row + 2).getCell(2)
    expect(cell?.type).toBe(ExcelJS.ValueType.String)
    expect(cell?.value).toMatch(/^'/)
  }
  const lines = toCsv({ columns, rows }).split('\r\n1,').slice(1)
  expect(lines).toHaveLength(dangerous.length)
  expect(lines.every((line) => /^"?'/.test(line))).toBe(true)
})

test('numbers, dates and harmless texts stay what they are', async () => {
  const due = new Date('2026-06-18T00:00:00Z')
  const rows = [{ number: -5, text: 'عدم مطابقة a=b', due }]
  const sheet = (await read(await toXlsx([{ name: 'x', columns, rows }]))).getWorksheet('x')
  const row = sheet?.getRow(2)

  expect([1, 2, 3].map((column) => row?.getCell(column).value)).toEqual([-5, 'عدم مطابقة a=b', due])
})

test('the head stays in view, filters are ready, and an Arabic list reads from the right', async () => {
  const sheet = (await read(await toXlsx([{ name: 'نتائج', columns, rows: [], rightToLeft: true }]))).worksheets[0]

  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1, rightToLeft: true })
  expect(sheet?.autoFilter).toBe('A1:C1')
})

test('sheet names are made to fit, each once', async () => {
  const name = 'Findings: all / of 2026 and everything before'
  const workbook = await read(
    await toXlsx([
      { name, columns, rows: [] },
      { name, columns, rows: [] },
    ]),
  )
  const names = workbook.worksheets.map((sheet) => sheet.name)

  expect(new Set(names).size).toBe(2)
  expect(names.every((one) => one.length <= 31 && !/[:/]/.test(one))).toBe(true)
})

test('CSV keeps quotes, commas and lines inside their cell', () => {
  expect(toCsv({ columns: columns.slice(0, 1), rows: [{ number: 'a "b", c\nd' }] })).toBe(
    '\ufeffNumber\r\n"a ""b"", c\nd"\r\n',
  )
})
