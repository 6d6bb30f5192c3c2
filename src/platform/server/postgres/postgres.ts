import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { accountFor } from './account.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, createCluster, type PostgresConfig, superuser } from './cluster.ts'
import { launch } from './launch.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import { hasLostItsBinary, markOf } from './processes.ts'
import { answers, port, socketFolder } from './socket.ts'

export type PostgresServer = {
  /** The folder of the unix socket, as `pg` takes it. */
  host: string
  port: number
  superuser: string
  /** Whether it was running already: its last owner was killed, or is alive beside us. */
  adopted: boolean
  pid: number
  /** For the owner of the data folder alone: it also ends the database of everybody else. */
  stop(): Promise<void>
}

/** Starts the PostgreSQL that npm has brought, in the data folder, or adopts the one that runs there. */
export async function startPostgres(
  dataDir: string,
  log: (line: string) => void,
  config: PostgresConfig = {},
): Promise<PostgresServer> {
  // Root's is open to walk through, so that the account of PostgreSQL gets to its own folder below.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const folder = join(realpathSync(dataDir), 'postgres18')
  const account = accountFor(folder)
  const socketDir = socketFolder(dataDir, folder, account)
  const serve = (pid: number, adopted: boolean): PostgresServer => {
    return { host: socketDir, port, superuser, adopted, pid, stop: () => stopPostmaster(pid, markOf(folder)) }
  }

  const adopted = await adopt(folder, socketDir, log)
  if (adopted) return serve(adopted, true)

  const cluster: Cluster = { folder, account, binaries: findBinaries(account, log) }
  await createCluster(cluster, config)
  try {
    return serve(await launch(cluster, socketDir, join(dataDir, 'logs', 'postgres.log'), config), false)
  } catch (error) {
    // Of two that start at once, one is refused by the other's postmaster, and can use it.
    const other = await adopt(folder, socketDir, log)
    if (other) return serve(other, true)
    throw error
  }
}

async function adopt(folder: string, socketDir: string, log: (line: string) => void): Promise<number | undefined> {
  const pid = await runningPostmaster(folder, socketDir)
  if (!pid) return undefined
  if (!hasLostItsBinary(pid) && (await answers(socketDir))) return pid
  log(`PostgreSQL (process ${pid}) does not answer or has lost its programs: starting it anew`)
  await stopPostmaster(pid, markOf(folder))
  return adopt(folder, socketDir, log)
}
