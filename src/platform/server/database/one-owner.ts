import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.ts'

type Note = ProcessIdentity & { host: string; since: string }

/**
 * Makes this process the only one that serves the folder, until it ends or calls the answer.
 * The kernel holds the lock (SQLite, which Node brings along, locks a file exclusively and writes nothing), so kill -9 leaves no stale
 * lock to be judged, two starts at once have one winner, and containers that share the folder see each other's lock.
 * @throws Error which names the process that owns the folder.
 */
export async function ownDataFolder(dataDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const noteFile = join(dataDir, 'owner.json')
  const release = lock(join(dataDir, 'owner.lock'))
  const note = readNote(noteFile)
  if (!release) throw refusal(dataDir, note)
  // A process loses its lock when any code in it opens and closes the file again; its note then still speaks for it.
  if (note && note.host === hostname() && note.pid !== process.pid && isAlive(note)) {
    release()
    throw refusal(dataDir, note)
  }
  writeNote(noteFile, { ...thisProcess(), host: hostname(), since: new Date().toISOString() })
  return () => {
    rmSync(noteFile, { force: true })
    release()
  }
}

// SQLite waits and tries again for a moment, so that of two that come at once one gets it and not neither.
function lock(file: string): (() => void) | undefined {
  const database = new DatabaseSync(file, { timeout: 500 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    const busy = 5
    if ((error as { errcode?: number }).errcode === busy) return undefined
    throw new Error(
      `The data folder cannot be locked through ${file}: ${(error as Error).message}. Set DATA_DIR to a folder on a local disk.`,
      { cause: error },
    )
  }
  return () => {
    if (database.isOpen) database.close()
  }
}

const refusal = (dataDir: string, note: Note | undefined): Error =>
  new Error(
    `The data folder ${dataDir} is in use by another Touchstone server: ${note ? `process ${note.pid} on ${note.host}, since ${note.since}` : 'it is just starting'}. ` +
      'Stop that one first, or set DATA_DIR to another folder.',
  )

function readNote(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note
  } catch {
    return undefined
  }
}

function writeNote(file: string, note: Note): void {
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${JSON.stringify(note)}\n`, { mode: 0o600 })
  renameSync(aside, file)
}
