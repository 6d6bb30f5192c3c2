import type { DocumentTree } from '#kernel/printing/document.ts'
import { createTypesetter, type Standard } from './typeset.ts'
import { warmUpTree } from './warm-up.ts'

/** The process that sets type: it may take memory and it may die, the server goes on. */
export type Job = Readonly<{
  id: number
  tree: DocumentTree
  images: ReadonlyMap<string, Uint8Array>
  standard: Standard
}>
export type Reply = Readonly<
  | { kind: 'ready' }
  | { kind: 'done'; id: number; pdf: Uint8Array; memory: number }
  | { kind: 'failed'; id: number; reason: string }
>

const send = (reply: Reply) => process.send?.(reply)
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : JSON.stringify(error)).slice(0, 4000)

const typeset = createTypesetter()
await typeset(warmUpTree, new Map(), 'a-3a')

process.on('message', ({ id, tree, images, standard }: Job) => {
  const pictures = new Map([...images].map(([hash, bytes]) => [hash, Buffer.from(bytes)]))
  typeset(tree, pictures, standard).then(
    (pdf) => send({ kind: 'done', id, pdf, memory: process.memoryUsage.rss() }),
    (error: unknown) => send({ kind: 'failed', id, reason: reasonOf(error) }),
  )
})
process.on('disconnect', () => process.exit())
send({ kind: 'ready' })
