import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../src/apps/server/testing/free-port.ts'

const root = join(import.meta.dirname, '../..')

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

export type RunningServer = { baseUrl: string; dataDir: string; words: string; stop(): Promise<void> }

/** The real product on a fresh data folder, as `npm start` starts it; ready when it has said `until`. */
export async function startServer(args: readonly string[], until: RegExp): Promise<RunningServer> {
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
  const server = spawn(process.execPath, ['src/apps/server/main.ts', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    const gone = new Promise((settle) => server.once('exit', settle))
    if (server.exitCode === null && server.kill('SIGTERM')) await gone
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { baseUrl, dataDir, words: await said(server, until), stop }
}
