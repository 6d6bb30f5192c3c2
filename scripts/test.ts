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
const journeys = await run({
  name: 'journeys',
  command: process.execPath,
  args: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
})
tell(journeys)
const walked = countsIn(journeys)
const parts = [checked, proven, walked]
const passed = parts.reduce((sum, part) => sum + part.passed, 0)
const failed = parts.reduce((sum, part) => sum + part.failed, 0)
say(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
