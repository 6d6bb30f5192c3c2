import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import { openSafely } from './guard.ts'
import type { TextAsked, TextOfFile } from './text-of-file.ts'
import { tellOf } from './thread.ts'

// The thread that reads the words of a file: each reader is loaded only where it is needed.
const readers: Record<TextAsked['kind'], (bytes: Buffer, most: number) => Promise<TextOfFile>> = { word, excel, pdf }

async function word(bytes: Buffer): Promise<TextOfFile> {
  openSafely(bytes, 'word')
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return { text: value, isCut: false }
}

async function excel(bytes: Buffer, most: number): Promise<TextOfFile> {
  openSafely(bytes, 'excel')
  const { default: ExcelJs } = await import('exceljs')
  const book = new ExcelJs.Workbook()
  await book.xlsx.load(bytes as never)
  const collected = collector(most)
  for (const sheet of book.worksheets) {
    collected.add(sheet.name)
    sheet.eachRow((row) => {
      const cells: string[] = []
      row.eachCell((cell) => {
        if (cell.type !== ExcelJs.ValueType.Merge) cells.push(cell.text)
      })
      collected.add(cells.join(' · '))
    })
  }
  return collected.all()
}

async function pdf(bytes: Buffer, most: number): Promise<TextOfFile> {
  const { getDocumentProxy } = await import('unpdf')
  const book = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const isLocked = (error as { name?: string }).name === 'PasswordException'
    throw new Refusal('unsupported', isLocked ? 'file-is-locked' : 'file-unreadable')
  })
  const collected = collector(most)
  for (let number = 1; number <= book.numPages && !collected.isFull(); number += 1) {
    const page = await book.getPage(number)
    const { items } = await page.getTextContent()
    collected.add(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    page.cleanup()
  }
  return collected.all()
}

function collector(most: number) {
  const parts: string[] = []
  let size = 0
  return {
    isFull: () => size > most,
    add(part: string) {
      if (size <= most) parts.push(part)
      size += part.length + 1
    },
    all: (): TextOfFile => ({ text: parts.join('\n'), isCut: size > most }),
  }
}

const { bytes, kind, most } = workerData as TextAsked
parentPort?.postMessage(await tellOf(() => readers[kind](Buffer.from(bytes), most)), [])
