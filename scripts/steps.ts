import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..')
export type Step = { name: string; command: string; args: readonly string[] }
export type Result = { step: Step; passed: boolean; output: string; seconds: number }

const path = [join(root, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(':')

/** Runs one step to its end, and keeps what it says. */
export function run(step: Step, { env = {} }: { env?: Record<string, string> } = {}): Promise<Result> {
  const started = performance.now()
  return new Promise((settle) => {
    const child = spawn(step.command, step.args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const hear = (part: Buffer) => {
      output += part
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => settle({ step, passed: false, output: `${output}${error.message}`, seconds: 0 }))
    child.on('close', (code) =>
      settle({ step, passed: code === 0, output, seconds: (performance.now() - started) / 1000 }),
    )
  })
}

/** What a reader of a failure needs: not the hundreds of lines that went well before it. */
const telling = (output: string) =>
  output
    .split('\n')
    .filter((line) => !/^\s*[✓✔]/.test(line))
    .join('\n')
    .trim()

/** Says how it went, and what went wrong in what failed. */
export function tell({ step, passed, output, seconds }: Result): void {
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(1)} s)\n`)
  if (!passed) process.stdout.write(`${telling(output)}\n`)
}
