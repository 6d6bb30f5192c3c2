import { countsIn } from './counts.ts'
import { type Result, type Step, run, tell } from './steps.ts'

const node = (name: string, file: string, ...args: string[]): Step => ({
  name,
  command: process.execPath,
  args: [file, ...args],
})

/** Cheap checks first and side by side; then the tests. */
const checks: readonly Step[] = [
  { name: 'format', command: 'biome', args: ['format', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings', 'src', 'scripts', 'seeds', 'e2e', 'bench'] },
  node('types', 'node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json'),
  {
    name: 'boundaries',
    command: 'depcruise',
    args: ['--config', 'scripts/boundaries.mjs', '--output-type', 'err', 'src'],
  },
  node('rooms', 'scripts/check-rooms.ts'),
  node('texts', 'scripts/check-texts.ts'),
  node('words', 'scripts/check-words.ts'),
  node('generated', 'scripts/generate.ts', '--check'),
  node('documents', 'scripts/check-documents.ts'),
]
const tests = node('tests', 'node_modules/vitest/vitest.mjs', 'run')
const quick = { TOUCHSTONE_TESTS: 'quick' }

/** Two at a time: the machine has few cores. */
async function all(steps: readonly Step[]): Promise<Result[]> {
  const results: Result[] = []
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await run(step)
      tell(result)
      results.push(result)
    }
  }
  await Promise.all([worker(), worker()])
  return results
}

export async function check(): Promise<{ passed: number; failed: number }> {
  const results = await all(checks)
  const tested = await run(tests, { env: quick })
  tell(tested)
  const counts = countsIn(tested)
  const bad = results.filter((result) => !result.passed).length
  return { passed: counts.passed + results.length - bad, failed: counts.failed + bad }
}

if (import.meta.main) {
  const { passed, failed } = await check()
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exit(failed > 0 ? 1 : 0)
}
