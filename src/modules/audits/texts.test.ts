import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditLifecycle, findingLifecycle, programmeLifecycle } from './lifecycle.ts'
import ar from './texts/ar.json' with { type: 'json' }
import en from './texts/en.json' with { type: 'json' }

const ours = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(import.meta.dirname, folder, name), 'utf8'))
    .join('\n')

const shared = new Set(['missing', 'stale'])
const named = (texts: object, key: string) => Object.keys(texts).some((one) => one === key || one.startsWith(`${key}_`))

test('every refusal and every mail has its words in both languages', () => {
  const code = ['rules', 'commands', 'queries'].map(ours).join('\n')
  const literal = /'([a-z]+(?:-[a-z]+)+)'/g
  const refusals = [...code.matchAll(/new Refusal\(([^)]*?)(?:\{|\))/gs)].flatMap(([, inside]) =>
    [...(inside as string).matchAll(literal)].map(([, key]) => key as string),
  )
  const mails = [...readFileSync(join(import.meta.dirname, 'notices.ts'), 'utf8').matchAll(/people, '([a-z-]+)'/g)].map(
    ([, key]) => key as string,
  )

  expect(refusals.length).toBeGreaterThan(30)
  for (const texts of [en, ar]) {
    for (const key of refusals) expect(shared.has(key) || named(texts.refusals, key), key).toBe(true)
    for (const key of mails) expect(Object.keys(texts.mails), key).toContain(key)
  }
})

test('every state and step has a name', () => {
  for (const texts of [en, ar]) {
    expect(Object.keys(texts.states.audit).sort()).toEqual([...auditLifecycle.states].sort())
    expect(Object.keys(texts.states.finding).sort()).toEqual([...findingLifecycle.states].sort())
    expect(Object.keys(texts.states.programme).sort()).toEqual([...programmeLifecycle.states].sort())
    const steps = new Set(auditLifecycle.states.flatMap((state) => [...auditLifecycle.steps(state)]))
    expect(Object.keys(texts.steps).sort()).toEqual([...steps].sort())
  }
})
