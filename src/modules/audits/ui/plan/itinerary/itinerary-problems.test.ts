import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { ItineraryRow } from '../../../contract/words.ts'
import { problemOfPlan, problemsOfRows } from './itinerary-problems.ts'
import { timeFrom } from './time-of-day.ts'

const [lead, second, stranger] = [newId(), newId(), newId()]
const team = [
  { personId: lead, role: 'lead' as const },
  { personId: second, role: 'auditor' as const },
]
const days = { from: '2026-12-01', to: '2026-12-01' }

const row = (part: Partial<ItineraryRow>): ItineraryRow => ({
  id: newId(),
  date: '2026-12-01',
  from: '09:00',
  to: '10:00',
  kind: 'audit',
  activity: '',
  processId: null,
  place: '',
  auditorIds: [lead],
  auditeeId: null,
  clauses: [],
  ...part,
})
const keysOf = (rows: ItineraryRow[]) =>
  rows.map(
    ({ id }) =>
      problemsOfRows(rows, team, days)
        .get(id)
        ?.map(({ key }) => key) ?? [],
  )

describe('while an itinerary is written', () => {
  test('tracks beside each other are fine as long as no auditor is in both', () => {
    expect(keysOf([row({}), row({ auditorIds: [second] })])).toEqual([[], []])
  })

  test('both rows of a clash say with which other one', () => {
    expect(keysOf([row({}), row({ from: '09:30', to: '11:00' })])).toEqual([['clashes-with'], ['clashes-with']])
  })

  test.each([
    ['an end before the beginning', { to: '08:00' }, 'ends-before-it-begins'],
    ['a day outside the audit', { date: '2026-12-02' }, 'plan-outside-dates'],
    ['somebody who is not on the team', { auditorIds: [stranger] }, 'plan-names-stranger'],
    ['an audit row with nobody in it', { auditorIds: [] }, 'row-needs-auditor'],
  ])('%s is told at its row', (_, part, key) => {
    expect(keysOf([row(part)])).toEqual([[key]])
  })

  test('an empty plan lacks nothing yet, one without an opening does', () => {
    expect(problemOfPlan([])).toBeUndefined()
    expect(problemOfPlan([row({})])?.key).toBe('plan-needs-opening')
  })
})

describe('a time of day as people type it', () => {
  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['1645', '16:45'],
    ['٩:٣٠', '09:30'],
    ['24', undefined],
    ['9:75', undefined],
    ['', undefined],
  ])('%s', (typed, time) => {
    expect(timeFrom(typed)).toBe(time)
  })
})
