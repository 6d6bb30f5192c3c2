import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import order from '#modules/order.json' with { type: 'json' }
import { codeIn, exportsOf } from './exports.ts'

const modules = join(import.meta.dirname, '../../modules')

test.each([
  ['commands', /^export const (\w+) = fulfil\(/gm],
  ['queries', /^export const (\w+) = answer\(/gm],
])('no folder of a module is so deep that what can be asked there is not found: %s', async (room, declared) => {
  const written = order
    .flatMap((module) => codeIn(join(modules, module)))
    .filter((file) => file.includes(`/${room}/`) || basename(file) === `${room}.ts`)
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(declared)].map((match) => match[1]))

  const found = new Set((await exportsOf(room)).map(({ name }) => name))

  expect(written.length).toBeGreaterThan(50)
  expect(written.filter((name) => !found.has(name as string))).toEqual([])
})

test('tests and what helps them are no part of a room', () => {
  const room = mkdtempSync(join(tmpdir(), 'touchstone-room-'))
  for (const folder of ['report', 'testing']) mkdirSync(join(room, folder))
  for (const file of ['plan.ts', 'plan.test.ts', 'report/data.ts', 'report/data.json', 'testing/works.ts'])
    writeFileSync(join(room, file), '')

  const found = codeIn(room)
  rmSync(room, { recursive: true })

  expect(found.map((file) => file.slice(room.length + 1)).sort()).toEqual(['plan.ts', 'report/data.ts'])
})
