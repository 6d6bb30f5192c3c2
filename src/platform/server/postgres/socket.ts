import { chownSync, lstatSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, mayReach } from './account.ts'

/** Only names the socket file: nothing listens on TCP. */
export const port = 5432

/** The folder of the unix socket: the cluster's own, or a short one elsewhere where the system could not address it (107 bytes). */
export function socketFolder(dataDir: string, cluster: string, account: Account): string {
  if (isShortEnough(cluster)) return cluster

  const note = join(dataDir, 'postgres-socket.txt')
  const remembered = readNote(note)
  if (remembered && isOurs(remembered, account)) return remembered

  const base = [tmpdir(), '/tmp'].find(
    (folder) => isShortEnough(join(folder, 'touchstone-XXXXXX')) && mayReach(account, folder),
  )
  if (!base)
    throw new Error(
      `${dataDir} is too long a path for a unix socket (at most 100 bytes), and so is ${tmpdir()}. Set DATA_DIR to a shorter path.`,
    )
  const folder = mkdtempSync(join(base, 'touchstone-'))
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? account.uid)
  writeFileSync(note, `${folder}\n`, { mode: 0o600 })
  return folder
}

/** Whether somebody speaks there: a socket takes connections for a moment longer than its killed server lives. */
export function answers(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketFile(folder))
    const end = (result: boolean) => {
      socket.destroy()
      resolve(result)
    }
    socket.setTimeout(10_000, () => end(false))
    socket.once('connect', () => socket.write(mayWeEncrypt))
    socket.once('data', () => end(true))
    socket.once('close', () => end(false))
    socket.once('error', () => end(false))
  })
}

// The one question of PostgreSQL's protocol that is answered before anybody has said who they are.
const mayWeEncrypt = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
export const socketFile = (folder: string) => join(folder, `.s.PGSQL.${port}`)
const isShortEnough = (folder: string) => Buffer.byteLength(socketFile(folder)) <= 100

// In a shared temporary folder a stranger may have made one of the same name after ours was cleaned away.
function isOurs(folder: string, account: Account): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  return stat?.isDirectory() === true && stat.uid === (account.uid ?? process.getuid?.()) && (stat.mode & 0o077) === 0
}

function readNote(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
