import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => settle(port))
    })
  })

/** Waits until the server has said what we wait for, and gives all it has said. */
function said(server: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((settle, fail) => {
    let words = ''
    const hear = (part: Buffer) => {
      words += part
      if (wanted.test(words)) settle(words)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('exit', (code) => fail(new Error(`the server ended with ${code}: ${words}`)))
  })
}

/** The real product, as `npm start -- --example` starts it, on a fresh data folder: every journey walks through it. */
export default async function startHouse(): Promise<() => Promise<void>> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-e2e-'))
  const baseUrl = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    BASE_URL: baseUrl,
    LOG_LEVEL: 'error',
  }
  const server = spawn(process.execPath, ['src/apps/server/main.ts', '--example'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words = await said(server, /external-auditor .*\n/)
  const setup = /\/setup\/([\w-]+)/.exec(words)?.[1]
  const entries = Object.fromEntries(
    [...words.matchAll(/^ {2}([\w-]+) +(\S.*?) +\S+\/enter\/([\w-]+)$/gm)].map(([, , name, token]) => [name, token]),
  )
  const told = join(dataDir, 'house.json')
  writeFileSync(told, JSON.stringify({ baseUrl, setup, entries }))
  process.env['TOUCHSTONE_E2E_HOUSE'] = told

  return async () => {
    const gone = new Promise((settle) => server.once('exit', settle))
    server.kill('SIGTERM')
    await gone
    rmSync(dataDir, { recursive: true, force: true })
  }
}
