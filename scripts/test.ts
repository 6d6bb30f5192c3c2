import { check } from './check.ts'
import { countsIn } from './counts.ts'
import { findChromium } from './find-chromium.ts'
import { run, tell } from './steps.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Everything: the checks, then the journeys in a real browser. */
const checked = await check()
process.env['CHROMIUM_PATH'] = await findChromium(say)
const journeys = await run({
  name: 'journeys',
  command: process.execPath,
  args: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
})
tell(journeys)
const walked = countsIn(journeys)
const [passed, failed] = [checked.passed + walked.passed, checked.failed + walked.failed]
say(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
