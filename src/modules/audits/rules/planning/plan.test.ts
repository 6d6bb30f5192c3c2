import { describe, expect, test } from 'vitest'
import type { ItineraryRow } from '../../contract/words.ts'
import * as rules from './plan.ts'

const team = [
  { personId: 'omar', role: 'lead' as const },
  { personId: 'layla', role: 'auditor' as const },
]
const days = { from: '2026-03-05', to: '2026-03-06' }
const row = (kind: ItineraryRow['kind'], from: string, to: string, auditorIds: string[], date = '2026-03-05') => ({
  date,
  from,
  to,
  kind,
  auditorIds,
})
const opening = row('opening', '08:30', '09:00', ['omar', 'layla'])
const closing = row('closing', '15:00', '15:30', ['omar', 'layla'])
const whole = [opening, row('audit', '09:00', '12:00', ['omar']), row('audit', '09:00', '12:00', ['layla']), closing]

describe('a plan that can be sent', () => {
  test('opens, closes and works in parallel', () => expect(rules.planIsComplete(whole, team, days)).toBeUndefined())

  test.each([
    ['without an opening', whole.slice(1), 'plan-needs-opening'],
    ['without a closing', whole.slice(0, 3), 'plan-needs-closing'],
    [
      'with a row that ends before it begins',
      [...whole, row('audit', '14:00', '13:00', ['omar'])],
      'ends-before-it-begins',
    ],
    [
      'with a day outside the audit',
      [...whole, row('audit', '09:00', '10:00', ['omar'], '2026-03-07')],
      'plan-outside-dates',
    ],
    ['with a stranger', [...whole, row('audit', '13:00', '14:00', ['ravi'])], 'plan-names-stranger'],
    ['with a row without an auditor', [...whole, row('audit', '13:00', '14:00', [])], 'row-needs-auditor'],
    ['with an auditor in two places', [...whole, row('audit', '11:45', '12:30', ['omar'])], 'auditor-in-two-places'],
    [
      "with an auditor who misses everybody's meeting",
      [...whole, row('team-meeting', '11:00', '12:00', [])],
      'auditor-in-two-places',
    ],
  ])('%s it is refused', (_, rows, key) => expect(rules.planIsComplete(rows, team, days)?.key).toBe(key))

  test('rows that touch do not clash', () =>
    expect(rules.noAuditorIsInTwoPlaces([opening, row('audit', '09:00', '10:00', ['omar'])], team)).toBeUndefined())
})

describe('its answer', () => {
  test('comes from the auditees and from nobody of the team', () => {
    expect(rules.planIsAnsweredByAuditee('khalid', ['khalid'], team)).toBeUndefined()
    expect(rules.planIsAnsweredByAuditee('ravi', ['khalid'], team)?.key).toBe('not-an-auditee-of-it')
    expect(rules.planIsAnsweredByAuditee('omar', ['khalid', 'omar'], team)?.key).toBe('not-an-auditee-of-it')
  })

  test('is given to a plan that was sent, when no objection is open', () => {
    expect(rules.planIsIssued('issued')).toBeUndefined()
    expect(rules.planIsIssued('draft')?.key).toBe('plan-not-issued')
    expect(rules.noObjectionIsOpen([{ kind: 'objection', ruling: 'overruled' }])).toBeUndefined()
    expect(rules.noObjectionIsOpen([{ kind: 'objection', ruling: null }])?.key).toBe('objection-is-open')
    expect(rules.objectionIsOpen({ kind: 'objection', ruling: null })).toBeUndefined()
    expect(rules.objectionIsOpen({ kind: 'objection', ruling: 'replaced' })?.key).toBe('objection-is-answered')
    expect(rules.objectionNamesMember('layla', team)).toBeUndefined()
    expect(rules.objectionNamesMember('ravi', team)?.key).toBe('not-on-the-team')
  })

  test('an audit starts on an accepted plan', () => {
    expect(rules.auditHasAcceptedPlan('accepted')).toBeUndefined()
    expect(rules.auditHasAcceptedPlan('issued')?.key).toBe('plan-not-accepted')
  })
})
