import type { Result } from './steps.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: the runners colour their words
const plain = (text: string) => text.replaceAll(/\u001b\[[0-9;]*m/g, '')

const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0)

/** How many tests passed and failed, as the runner says in its closing lines; a run that says nothing has failed. */
export function countsIn({ output, passed }: Result): { passed: number; failed: number } {
  const text = plain(output)
  const line = /^\s*Tests\s+.*$/m.exec(text)?.[0] ?? text.slice(-2000)
  const good = number(line, /(\d+) passed/)
  const bad = number(line, /(\d+) failed/)
  return { passed: good, failed: passed ? bad : Math.max(1, bad) }
}
