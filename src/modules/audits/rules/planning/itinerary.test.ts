import { describe, expect, test } from 'vitest'
import type { TeamRole } from '../../contract/words.ts'
import { draftItinerary, type Frame } from './itinerary.ts'
import { planIsComplete } from './plan.ts'

const hours = { from: '08:30', to: '16:30', fridayTo: '12:00', lunchFrom: '12:30', lunchTo: '13:30' }
const member = (personId: string, role: TeamRole) => ({ personId, role })
const topic = (processId: string, clauses: number) => ({
  processId,
  auditeeId: `owner of ${processId}`,
  clauses: Array.from({ length: clauses }, (_, at) => `8.5.${at + 1}`),
})

let count = 0
const frame = (changes: Partial<Frame>): Frame => ({
  from: '2026-03-05',
  to: '2026-03-06',
  daysOff: [],
  hours,
  team: [member('omar', 'lead'), member('layla', 'auditor'), member('ravi', 'observer')],
  topics: [topic('purchasing', 3), topic('production', 6), topic('sales', 2)],
  newId: () => `row ${++count}`,
  ...changes,
})

describe('a drafted itinerary', () => {
  test.each([
    ['two days, two auditors', {}],
    ['one day, one auditor', { to: '2026-03-05', team: [member('omar', 'lead')] }],
    ['more auditors than topics', { topics: [topic('purchasing', 3)] }],
    ['a Friday alone', { from: '2026-03-06' }],
    ['a weekend alone', { from: '2026-03-07', to: '2026-03-08' }],
    ['a whole week', { from: '2026-03-02', to: '2026-03-06' }],
  ])('can be sent as it is: %s', (_, changes: Partial<Frame>) => {
    const given = frame(changes)

    const rows = draftItinerary(given)

    expect(planIsComplete(rows, given.team, given)).toBeUndefined()
    for (const { processId } of given.topics) expect(rows.some((row) => row.processId === processId)).toBe(true)
  })

  test('stops for prayer and lunch, and on Friday at noon', () => {
    const rows = draftItinerary(frame({}))

    const pauses = rows.filter(({ kind }) => kind === 'prayer-lunch').map(({ date, from, to }) => [date, from, to])
    expect(pauses).toEqual([
      ['2026-03-05', '12:30', '13:30'],
      ['2026-03-06', '12:00', '13:00'],
    ])
    expect(rows.at(-2)).toMatchObject({ kind: 'closing', date: '2026-03-06', to: '12:00' })
  })

  test('two auditors work beside each other, and an observer goes with the lead', () => {
    const rows = draftItinerary(frame({}))

    const tracks = new Set(rows.filter(({ kind }) => kind === 'audit').map(({ auditorIds }) => auditorIds.join('+')))
    expect(tracks).toEqual(new Set(['omar+ravi', 'layla']))
  })

  test('no audit on the weekend or a day off', () => {
    const rows = draftItinerary(frame({ from: '2026-03-05', to: '2026-03-10', daysOff: ['2026-03-09'] }))

    expect([...new Set(rows.map(({ date }) => date))]).toEqual(['2026-03-05', '2026-03-06', '2026-03-10'])
  })
})
