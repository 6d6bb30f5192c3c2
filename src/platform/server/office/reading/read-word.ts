import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import type { WordTree } from './word-tree.ts'
import type { Answer } from './worker.ts'

const patience = 20_000
const together = 2
let reading = 0

/** A Word file as a tree, read in a thread of its own that is ended when it takes too long. @throws Refusal */
export async function readWord(bytes: Buffer, name: string, limit = patience): Promise<WordTree> {
  if (!/\.docx$/i.test(name))
    throw new Refusal('unsupported', /\.docm$/i.test(name) ? 'file-has-macros' : 'not-a-word-file')
  if (reading >= together) throw new Refusal('too-many', 'files-are-being-read')
  reading += 1
  try {
    const answer = await ask(bytes, limit)
    if ('tree' in answer) return answer.tree
    if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.key)
    throw new Refusal('unsupported', 'not-a-word-file')
  } finally {
    reading -= 1
  }
}

function ask(bytes: Buffer, limit: number): Promise<Answer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: [],
  })
  return new Promise<Answer>((resolve, reject) => {
    const late = setTimeout(() => reject(new Refusal('unavailable', 'file-takes-too-long')), limit)
    worker.once('message', (answer: Answer) => resolve(answer))
    // Out of memory, above all: the file is more than we read.
    worker.once('error', (error) => resolve({ broken: error.message }))
    worker.once('exit', () => resolve({ broken: 'the reader ended' }))
    void worker.once('message', () => clearTimeout(late)).once('exit', () => clearTimeout(late))
  }).finally(() => void worker.terminate())
}
