import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, cannotRun, environment, folderArgument, type PostgresConfig } from './cluster.ts'
import { readPidFile } from './postmaster.ts'
import { markOf } from './processes.ts'
import { port } from './socket.ts'

const usual: PostgresConfig = {
  listen_addresses: '', // never TCP
  unix_socket_permissions: '0700',
  port: String(port),
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  max_connections: '100',
  shared_buffers: '128MB',
}

/** Starts a postmaster that outlives us, and answers its pid once it takes connections. */
export async function launch(
  cluster: Cluster,
  socketDir: string,
  logFile: string,
  config: PostgresConfig,
): Promise<number> {
  const settings = {
    ...usual,
    cluster_name: markOf(cluster.folder),
    unix_socket_directories: socketDir === cluster.folder ? '.' : socketDir,
    ...config,
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(logFile)
  const start = fstatSync(log).size
  const { uid, gid } = cluster.account
  // Its log is a file and no pipe: a pipe would break under it when we are killed.
  const child = spawn(
    join(cluster.binaries, 'bin', 'postgres'),
    ['-D', folderArgument(cluster, cluster.folder), ...args],
    {
      uid,
      gid,
      cwd: cluster.folder,
      env: environment,
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.unref()
  await untilReady(child, cluster, () => readFileSync(logFile).subarray(start).toString('utf8').trim())
  return child.pid as number
}

async function untilReady(child: ChildProcess, cluster: Cluster, said: () => string): Promise<void> {
  let failure: Error | undefined
  child.once('error', (cause) => (failure = new Error(cannotRun(cluster, cause), { cause })))
  child.once(
    'exit',
    (code, signal) =>
      (failure ??= new Error(
        `PostgreSQL ended at its start (${signal ?? `exit code ${code}`}):\n${said().slice(-2000)}`,
      )),
  )
  for (;;) {
    if (failure) throw failure
    const note = readPidFile(cluster.folder)
    if (note?.pid === child.pid && note?.status === 'ready') {
      // From here on its end is nobody's failure to start, and its log may be gone by then.
      child.removeAllListeners('exit')
      return
    }
    await sleep(10)
  }
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const log = openSync(file, 'a', 0o600)
  if (fstatSync(log).size > 5_000_000) ftruncateSync(log)
  return log
}
