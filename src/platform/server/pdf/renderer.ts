import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentTree } from '#kernel/printing/document.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Job, Reply } from './child.ts'
import type { Standard } from './typeset.ts'

type Log = Readonly<{ info(details: object, message: string): void; warn(details: object, message: string): void }>
export type PdfRenderer = Readonly<{
  render(
    tree: DocumentTree,
    options: { images: ReadonlyMap<string, Buffer>; standard?: Standard | undefined },
  ): Promise<Buffer>
  close(): Promise<void>
}>
type Waiting = Omit<Job, 'id'> & { resolve(pdf: Buffer): void; reject(error: Error): void }
type Typesetter = { process: ChildProcess; isReady: boolean; documents: number; job?: Waiting; timer?: NodeJS.Timeout }

/** One warm process sets the documents one after another; it is replaced when it has grown, hangs or dies. */
export function createPdfRenderer({
  log,
  documentsEach = 40,
  memoryLimit = 700_000_000,
  queueLimit = 50,
  timeout = 30_000,
  program = new URL('child.ts', import.meta.url),
}: {
  log: Log
  documentsEach?: number
  memoryLimit?: number
  queueLimit?: number
  timeout?: number
  program?: URL
}): PdfRenderer {
  const queue: Waiting[] = []
  let isClosed = false
  let failedStarts = 0
  let current = start()
  let successor: Typesetter | undefined

  function start(): Typesetter {
    const child = fork(fileURLToPath(program), [], {
      execPath: node(),
      execArgv: ['--disable-warning=ExperimentalWarning'],
      // What sets type needs no secret of the server.
      env: { TZ: 'UTC', NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const typesetter: Typesetter = { process: child, isReady: false, documents: 0 }
    child.stderr?.on('data', (said: Buffer) =>
      log.warn({ said: said.toString().slice(0, 2000) }, 'the typesetter complained'),
    )
    child.on('message', (reply: Reply) => hear(typesetter, reply))
    child.on('error', (error) => lose(typesetter, error.message))
    child.on('exit', (code, signal) => lose(typesetter, `it ended with ${signal ?? code}`))
    typesetter.timer = setTimeout(() => child.kill('SIGKILL'), 30_000).unref()
    if (queue.length === 0) rest(typesetter)
    return typesetter
  }

  function hear(typesetter: Typesetter, reply: Reply): void {
    if (reply.kind === 'ready') {
      clearTimeout(typesetter.timer)
      typesetter.isReady = true
      failedStarts = 0
      if (typesetter === successor) relieve(typesetter)
      return next()
    }
    const job = finish(typesetter)
    if (reply.kind === 'done') job?.resolve(Buffer.from(reply.pdf))
    else job?.reject(new Error(reply.reason))
    typesetter.documents++
    const isGrown = reply.kind === 'done' && reply.memory > memoryLimit
    if (typesetter !== current) retire(typesetter)
    else if (typesetter.documents >= documentsEach || isGrown) successor ??= start()
    next()
  }

  function lose(typesetter: Typesetter, reason: string): void {
    const job = finish(typesetter)
    if (!typesetter.isReady) failedStarts++
    if (typesetter === successor) successor = undefined
    if (typesetter !== current || isClosed) return
    log.warn({ reason }, 'the typesetter died')
    job?.reject(new Refusal('unavailable', 'document-not-made', { reason }))
    if (failedStarts < 3) replace(typesetter)
    else
      for (const waiting of queue.splice(0)) waiting.reject(new Refusal('unavailable', 'document-not-made', { reason }))
  }

  function replace(typesetter: Typesetter): void {
    current = start()
    retire(typesetter)
  }

  // The old one works on until the new one is warm: nobody waits for the change of shift.
  function relieve(fresh: Typesetter): void {
    const old = current
    current = fresh
    successor = undefined
    if (old.job === undefined) retire(old)
  }

  function next(): void {
    if (!current.isReady || current.job !== undefined) return
    const job = queue.shift()
    if (job === undefined) return rest(current)
    const typesetter = current
    typesetter.job = job
    typesetter.timer = setTimeout(() => {
      log.warn({ document: job.tree.number, timeout }, 'the typesetter took too long')
      finish(typesetter)?.reject(new Refusal('unavailable', 'document-took-too-long', { seconds: timeout / 1000 }))
      replace(typesetter)
    }, timeout)
    const { tree, images, standard } = job
    wake(typesetter)
    typesetter.process.send({ id: typesetter.documents, tree, images, standard } satisfies Job)
  }

  return {
    render: (tree, { images, standard = 'a-3a' }) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Refusal('unavailable', 'document-not-made', {}))
        if (queue.length >= queueLimit)
          return reject(new Refusal('too-many', 'too-many-documents', { waiting: queue.length }))
        queue.push({ tree, images, standard, resolve, reject })
        if (failedStarts >= 3) {
          failedStarts = 0
          current = start()
        }
        wake(current)
        next()
      }),
    close: () =>
      new Promise((resolve) => {
        isClosed = true
        const closed = new Refusal('unavailable', 'document-not-made', {})
        for (const waiting of queue.splice(0)) waiting.reject(closed)
        finish(current)?.reject(closed)
        if (successor !== undefined) retire(successor)
        if (current.process.exitCode !== null || current.process.signalCode !== null) return resolve()
        wake(current)
        current.process.once('exit', () => resolve()).kill('SIGKILL')
      }),
  }
}

const retire = (typesetter: Typesetter) => typesetter.process.removeAllListeners('exit').kill('SIGKILL')

function finish(typesetter: Typesetter): Waiting | undefined {
  const { job } = typesetter
  clearTimeout(typesetter.timer)
  delete typesetter.job
  return job
}

// A resting child does not keep the server alive; a working one does.
function rest({ process: child }: Typesetter): void {
  child.unref()
  child.channel?.unref()
  if (child.stderr instanceof Socket) child.stderr.unref()
}
function wake({ process: child }: Typesetter): void {
  child.ref()
  child.channel?.ref()
}

/** The project's own Node, which reads `.ts`, also where a test was started by an older one. */
function node(): string {
  if (process.features.typescript) return process.execPath
  const { resolve } = createRequire(import.meta.url)
  return path.join(path.dirname(resolve('node/package.json')), 'bin', 'node')
}
