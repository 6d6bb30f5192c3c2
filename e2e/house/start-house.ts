import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from './server.ts'

/** One house with the example company for the whole run: every journey walks through it. */
export default async function startHouse(): Promise<() => Promise<void>> {
  const { baseUrl, dataDir, words, stop } = await startServer(['--example=everyone'], /external-auditor .*\n/)
  const lines = [...words.matchAll(/^ {2}([\w-]+) +(\S.*?) +\S+\/enter\/([\w-]+)$/gm)]
  const entries = Object.fromEntries(lines.map(([, , name, token]) => [name, token]))
  const told = join(dataDir, 'house.json')
  writeFileSync(told, JSON.stringify({ baseUrl, entries }))
  process.env['TOUCHSTONE_E2E_HOUSE'] = told
  return stop
}
