import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#platform/server/postgres/postgres.ts'
import type { Figure } from './figure.ts'

const root = join(import.meta.dirname, '..')

/** From nothing, and from a stopped installation, until people can be served; beside PostgreSQL alone doing the same. */
export async function start(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  const bareDir = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  try {
    const [bareCold, bareWarm] = [await postgresUntilReady(bareDir), await postgresUntilReady(bareDir)]
    const [cold, warm] = [await serverUntilReady(dataDir), await serverUntilReady(dataDir)]
    return [
      { name: 'cold start (an empty data folder)', ours: cold, baseline: bareCold, unit: 'ms', reach: 3 },
      { name: 'warm start', ours: warm, baseline: bareWarm + (await nodeAlone()), unit: 'ms', reach: 10 },
      { name: 'warm start, beside the 3 s we promise', ours: warm, baseline: 3000, unit: 'ms', reach: 1 },
    ]
  } finally {
    for (const folder of [dataDir, bareDir]) rmSync(folder, { recursive: true, force: true })
  }
}

async function postgresUntilReady(folder: string): Promise<number> {
  const started = performance.now()
  const postgres = await startPostgres(folder, () => {})
  const ready = performance.now() - started
  await postgres.stop()
  return ready
}

const ended = (child: ReturnType<typeof spawn>) => new Promise((resolve) => child.once('exit', resolve))

async function nodeAlone(): Promise<number> {
  const started = performance.now()
  await ended(spawn(process.execPath, ['-e', '0']))
  return performance.now() - started
}

async function serverUntilReady(dataDir: string): Promise<number> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1' }
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'src/apps/server/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = ended(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (said: Buffer) => said.includes('is ready') && resolve())
    void over.then(() => reject(new Error('the server ended')))
  })
  const ready = performance.now() - started
  child.kill('SIGTERM')
  await over
  return ready
}
