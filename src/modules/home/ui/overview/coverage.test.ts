import { expect, test } from 'vitest'
import type { Coverage } from '../../rules.ts'
import { byClause, reached } from './coverage.ts'

const requirement = (clause: string, coverage: Coverage) => ({ clause, coverage, title: { en: clause, ar: clause } })

test.each<[Coverage[], string]>([
  [['none', 'none'], 'none'],
  [['none', 'planned'], 'planned'],
  [['audited', 'planned'], 'partly'],
  [['audited', 'audited'], 'audited'],
  [['audited', 'open'], 'open'],
])('a clause whose parts are %j is %s', (parts, covered) => {
  const [one] = byClause(parts.map((coverage, at) => requirement(`8.5.${at + 1}`, coverage)))

  expect(one).toMatchObject({ clause: '8.5', covered })
})

test('a clause without parts stands for itself', () => {
  expect(byClause([requirement('4.3', 'audited')])).toMatchObject([{ clause: '4.3', covered: 'audited', audited: 1 }])
})

test('what holds an open nonconformity has been audited', () => {
  expect(reached([requirement('4.3', 'open'), requirement('6.3', 'audited'), requirement('9.1.1', 'none')])).toBe(2)
})
