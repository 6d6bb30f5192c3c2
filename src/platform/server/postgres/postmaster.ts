import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { carries, exists, markOf, processesOf } from './processes.ts'
import { socketFile } from './socket.ts'

type PidFile = { pid: number; status: string }

/** The pid of the postmaster that serves the folder, once it is ready; undefined when the folder is free to be served. */
export async function runningPostmaster(folder: string, socketDir: string): Promise<number | undefined> {
  if (!existsSync(folder)) return undefined
  const mark = markOf(folder)
  // Recovery after a power cut takes long; leftovers of a killed postmaster go within seconds.
  const patience = { recovery: Date.now() + 300_000, leftovers: Date.now() + 20_000 }
  for (;;) {
    const note = readPidFile(folder)
    if (note && carries(note.pid, mark)) {
      if (note.status === 'ready') return note.pid
      if (Date.now() > patience.recovery)
        throw new Error(
          `PostgreSQL (process ${note.pid}) has been "${note.status}" for five minutes. Look into logs/postgres.log in the data folder.`,
        )
    } else if (processesOf(mark).length === 0) {
      forget(join(folder, 'postmaster.pid'))
      forget(`${socketFile(socketDir)}.lock`)
      return undefined
    } else if (Date.now() > patience.leftovers) return undefined // postgres itself says it better
    await sleep(30)
  }
}

export function readPidFile(folder: string): PidFile | undefined {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** Rolls back what is open, writes everything down and ends; without answer it ends hard, and the next start recovers. */
export async function stopPostmaster(pid: number, mark: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (!carries(pid, mark)) return
    process.kill(pid, signal)
    for (const until = Date.now() + patience; carries(pid, mark) && Date.now() < until; ) await sleep(20)
  }
}

// PostgreSQL replaces the lock file of a dead postmaster itself, but not when the pid is now somebody else's, or a zombie's that nobody reaps.
function forget(lockFile: string): void {
  const pid = firstNumber(lockFile)
  if (pid !== undefined && exists(pid) && firstNumber(lockFile) === pid) rmSync(lockFile, { force: true })
}

const firstNumber = (file: string): number | undefined =>
  existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined : undefined
