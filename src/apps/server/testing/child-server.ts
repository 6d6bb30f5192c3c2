import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '../../../..')

export type ChildServer = { said: string; base: string; signal(name: NodeJS.Signals): void; kill(): void }

/** Starts the server as `npm start` does, and waits until it has said that. */
export async function startServer(env: Record<string, string>, sign = 'is ready'): Promise<ChildServer> {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'src/apps/server/main.ts')], {
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.on('data', (part: Buffer) => (said += part))
  for (const until = Date.now() + 60_000; !said.includes(sign); await sleep(20)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the server did not start: ${said}`)
  }
  return {
    said,
    base: `http://127.0.0.1:${env['PORT']}`,
    signal: (name) => void child.kill(name),
    kill: () => void child.kill('SIGKILL'),
  }
}
