import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'

export const patience = 20_000
const together = 2
const mostWaiting = 20
let reading = 0
const waiting: (() => void)[] = []

/** What a reading thread tells: what it read, why it reads no further, or what went wrong. */
export type Told<T> =
  | { read: T }
  | { refusal: { code: Refusal['code']; key: string; details: Refusal['details'] } }
  | { broken: string }

/**
 * Reads a file in a thread of its own, that is ended when it takes too long or too much memory. Two at a time; the others wait.
 * @throws Refusal its own, `file-takes-too-long`, `files-are-being-read`, or `unreadable` when the thread broke
 */
export async function inThread<T>(script: URL, data: unknown, unreadable: string, limit = patience): Promise<T> {
  await turn()
  try {
    const told = await ask<T>(script, data, limit)
    if ('read' in told) return told.read
    if ('refusal' in told) throw new Refusal(told.refusal.code, told.refusal.key, told.refusal.details)
    throw new Refusal('unsupported', unreadable)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else reading -= 1
  }
}

async function turn(): Promise<void> {
  if (reading < together) {
    reading += 1
    return
  }
  if (waiting.length >= mostWaiting) throw new Refusal('too-many', 'files-are-being-read')
  await new Promise<void>((go) => waiting.push(go))
}

function ask<T>(script: URL, workerData: unknown, limit: number): Promise<Told<T>> {
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 }, execArgv: [] })
  return new Promise<Told<T>>((resolve, reject) => {
    const late = setTimeout(() => reject(new Refusal('unavailable', 'file-takes-too-long')), limit)
    worker.once('message', (told: Told<T>) => resolve(told))
    // Out of memory, above all: the file is more than we read.
    worker.once('error', (error) => resolve({ broken: error.message }))
    worker.once('exit', () => resolve({ broken: 'the reader ended' }))
    void worker.once('message', () => clearTimeout(late)).once('exit', () => clearTimeout(late))
  }).finally(() => void worker.terminate())
}

/** Inside the thread: reads, and tells what came of it. */
export async function tellOf<T>(read: () => Promise<T>): Promise<Told<T>> {
  try {
    return { read: await read() }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, key: error.key, details: error.details } }
    return { broken: error instanceof Error ? error.message : String(error) }
  }
}
