import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { spawn } from 'node:child_process'
import { type Account, mayReach } from './account.ts'

export type Cluster = { folder: string; account: Account; binaries: string }
export type PostgresConfig = Readonly<Record<string, string>>

export const superuser = 'touchstone'
export const environment = {
  PATH: '/usr/bin:/bin',
  LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8',
  TZ: 'UTC',
}

/** Makes an empty cluster where there is none. */
export async function createCluster(cluster: Cluster, config: PostgresConfig): Promise<void> {
  const { folder, account } = cluster
  if (existsSync(join(folder, 'PG_VERSION'))) return

  // initdb writes PG_VERSION first, so it builds aside, under a name of its own: that of a killed server may still be running.
  const part = mkdtempSync(`${folder}.new-`)
  chmodSync(part, 0o700)
  if (account.uid !== undefined) chownSync(part, account.uid, account.gid ?? account.uid)
  await initdb(cluster, part, config)
  letInWhoReachesTheSocket(part)
  try {
    renameSync(part, folder)
  } catch (cause) {
    rmSync(part, { recursive: true, force: true })
    // Another process may have been first; then its cluster is as good as ours.
    if (!existsSync(join(folder, 'PG_VERSION')))
      throw new Error(`${folder} is neither empty nor a database. Move it away, or set DATA_DIR to another folder.`, {
        cause,
      })
  }
  synchronise(dirname(folder))
  removeLeftovers(folder)
}

/**
 * How PostgreSQL is told where its folder is. Below a folder that its account cannot enter (/root) no path leads there, but a process
 * that is started inside is inside, and Linux names that place without walking the path.
 */
export function folderArgument({ account }: Pick<Cluster, 'account'>, folder: string): string {
  if (mayReach(account, folder)) return folder
  if (process.platform === 'linux') return '/proc/self/cwd'
  throw new Error(
    `PostgreSQL runs as "${account.name}", who cannot enter ${folder}. Set DATA_DIR to a folder outside of root's home, such as /var/lib/touchstone, or start the server as another user than root.`,
  )
}

function initdb(cluster: Cluster, folder: string, config: PostgresConfig): Promise<void> {
  const { uid, gid } = cluster.account
  const args = ['-D', folderArgument(cluster, folder), '-U', superuser, '-A', 'trust', '-k', '--encoding=UTF8']
  args.push(
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${environment.LC_ALL}`,
    '--no-instructions',
  )
  if (config.fsync === 'off') args.push('--no-sync')
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.binaries, 'bin', 'initdb'), args, {
      uid,
      gid,
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    child.once('error', (cause) => reject(new Error(cannotRun(cluster, cause), { cause })))
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`PostgreSQL could not make its database in ${folder}:\n${said.trim()}`)),
    )
  })
}

export const cannotRun = ({ binaries, account }: Cluster, cause: Error): string =>
  `PostgreSQL in ${binaries} cannot be run by "${account.name}" (${cause.message}). ` +
  'It needs Linux with glibc (not Alpine) or macOS; elsewhere set DATABASE_URL to a PostgreSQL server.'

// The folder of the socket is open to its owner alone, so whoever reaches the socket may come in.
function letInWhoReachesTheSocket(folder: string): void {
  const file = openSync(join(folder, 'pg_hba.conf'), 'w')
  writeSync(file, 'local all all trust\nlocal replication all trust\n')
  fsyncSync(file)
  closeSync(file)
}

function synchronise(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(dirname(folder)))
    if (name.startsWith(`${basename(folder)}.new-`))
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
}
