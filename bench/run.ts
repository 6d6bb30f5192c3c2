import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bpmn } from './maps/bpmn.ts'
import { copy } from './documents/copy.ts'
import { type Figure, type Result, resultOf } from './figure.ts'
import { fulltext } from './documents/fulltext.ts'
import { interaction } from './maps/interaction.ts'
import { list } from './list.ts'
import { page } from './page.ts'
import { pdf } from './pdf.ts'
import { redlining } from './documents/redline.ts'
import { register } from './documents/register.ts'
import { openScratch } from './scratch.ts'
import { start } from './start.ts'
import { thread } from './thread.ts'
import { verify } from './verify.ts'
import { write } from './write.ts'

const folder = join(import.meta.dirname, 'results')
const results: Result[] = []
let failed = 0

/** What cannot be measured here is said, and the rest goes on. */
async function measure(name: string, act: () => Promise<Figure | Figure[] | undefined>): Promise<void> {
  try {
    for (const figure of [(await act()) ?? []].flat()) {
      const result = resultOf(figure)
      results.push(result)
      const { ours, baseline, unit, ratio, reach, met } = result
      process.stdout.write(
        `${met ? 'ok  ' : 'SLOW'} ${result.name}: ${ours} ${unit} beside ${baseline} ${unit} = ${ratio} (reach ${reach})\n`,
      )
    }
  } catch (error) {
    failed++
    process.stdout.write(`FAIL ${name}: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)

if (['write', 'list', 'verify', 'page', 'thread', 'register', 'fulltext'].some(isWanted)) {
  const scratch = await openScratch()
  if (isWanted('list')) await measure('list', () => list(scratch))
  if (isWanted('write')) await measure('write', () => write(scratch))
  if (isWanted('page')) await measure('page', () => page(scratch))
  if (isWanted('verify')) await measure('verify', () => verify(scratch))
  if (isWanted('thread')) await measure('thread', () => thread(scratch))
  if (isWanted('register')) await measure('register', () => register(scratch))
  if (isWanted('fulltext')) await measure('fulltext', () => fulltext(scratch))
  await scratch.close()
}
if (isWanted('start')) await measure('start', start)
if (isWanted('pdf')) await measure('pdf', pdf)
if (isWanted('copy')) await measure('copy', copy)
if (isWanted('interaction')) await measure('interaction', interaction)
if (isWanted('bpmn')) await measure('bpmn', bpmn)
if (isWanted('redline')) await measure('redline', redlining)

if (wanted.length === 0) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify({ results }, null, 2)}\n`)
}
process.exit(failed > 0 ? 1 : 0)
