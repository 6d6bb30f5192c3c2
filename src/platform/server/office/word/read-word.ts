import { Refusal } from '#kernel/refusal.ts'
import { inThread, patience } from '../reading/thread.ts'
import type { WordTree } from './word-tree.ts'

const worker = new URL('./worker.ts', import.meta.url)

/** A Word file as a tree, read in a thread of its own that is ended when it takes too long. @throws Refusal */
export async function readWord(bytes: Buffer, name: string, limit = patience): Promise<WordTree> {
  if (!/\.docx$/i.test(name))
    throw new Refusal('unsupported', /\.docm$/i.test(name) ? 'file-has-macros' : 'not-a-word-file')
  return inThread<WordTree>(worker, new Uint8Array(bytes), 'not-a-word-file', limit)
}
