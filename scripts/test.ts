import { check } from './check.ts'
import { countsIn } from './counts.ts'
import { findChromium } from './find-chromium.ts'
import { run, tell } from './steps.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Everything: the checks, the long proofs, then the journeys in a real browser. */
const checked = await check()
const proofs = await run(
  { name: 'proofs', command: process.execPath, args: ['node_modules/vitest/vitest.mjs', 'run'] },
  { env: { TOUCHSTONE_TESTS: 'proofs' } },
)
tell(proofs)
const proven = countsIn(proofs)
process.env['CHROMIUM_PATH'] = await findChromium(say)
/** Each language has a house of its own, so both are walked at once. */
const journeysIn = async (language: 'en' | 'ar') => {
  const options = [
    '--config',
    'e2e/playwright.config.ts',
    '--project',
    language,
    '--output',
    `test-results/${language}`,
  ]
  const args = ['node_modules/@playwright/test/cli.js', 'test', ...options]
  const walked = await run({ name: `journeys in ${language}`, command: process.execPath, args })
  tell(walked)
  return countsIn(walked)
}
const walked = await Promise.all([journeysIn('en'), journeysIn('ar')])
const parts = [checked, proven, ...walked]
const passed = parts.reduce((sum, part) => sum + part.passed, 0)
const failed = parts.reduce((sum, part) => sum + part.failed, 0)
say(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
