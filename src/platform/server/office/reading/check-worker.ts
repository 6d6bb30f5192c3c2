import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import type { CheckAsked } from '../../files/inspect.ts'
import { openSafely } from './guard.ts'
import { actsByItself } from './pdf-actions.ts'
import { tellOf } from './thread.ts'

const mostPages = 300

// The thread that looks into a file before it is kept.
async function check({ path, kind }: CheckAsked): Promise<true> {
  const bytes = readFileSync(path)
  if (kind === 'pdf') await checkPdf(bytes)
  else openSafely(bytes, kind)
  return true
}

/** What we find by its names, and what a reader of PDF finds by following them. */
async function checkPdf(bytes: Buffer): Promise<void> {
  if (actsByItself(bytes)) throw new Refusal('unsupported', 'file-has-scripts')
  const { getDocumentProxy } = await import('unpdf')
  const book = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    // Nobody but who knows the password can tell what is inside.
    throw new Refusal(
      'unsupported',
      (error as Error).name === 'PasswordException' ? 'file-is-locked' : 'file-unreadable',
    )
  })
  const found: unknown[] = [await book.getJSActions()]
  for (let number = 1; number <= Math.min(book.numPages, mostPages); number += 1) {
    const page = await book.getPage(number)
    found.push(await page.getJSActions())
    page.cleanup()
  }
  if (found.some((one) => one && Object.keys(one).length > 0)) throw new Refusal('unsupported', 'file-has-scripts')
}

parentPort?.postMessage(await tellOf(() => check(workerData as CheckAsked)), [])
