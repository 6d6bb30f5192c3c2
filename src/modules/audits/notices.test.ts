import { describe, expect, test } from 'vitest'
import { changed, raised } from '#kernel/change.ts'
import type { Facts } from '#kernel/records/notice.ts'
import { notices } from './notices.ts'

const people: Facts = { actorId: 'omar', managerOf: () => null, holdersOf: () => ['omar', 'hana'] }
const audit = {
  id: 'a',
  version: 1,
  number: 'AUD-2026-01',
  title: 'Purchasing',
  state: 'scheduled',
  stateReason: '',
  planState: 'draft',
  from: '2026-03-05',
  to: '2026-03-06',
  distribution: ['chief'],
  auditees: ['khalid'],
  team: [
    { personId: 'omar', role: 'lead' },
    { personId: 'layla', role: 'auditor' },
  ],
}
const told = (before: object | undefined, after: object, record = 'audit') => {
  const change = before ? changed(record, before, after) : raised(record, after)
  return notices
    .filter((notice) => notice.record === record)
    .flatMap((notice) => notice.tell(change, people))
    .map(({ personId, key }) => `${personId}: ${key}`)
}

describe('who is told', () => {
  test('a member who joins, and not the one who named them', () => {
    expect(told(undefined, audit)).toEqual(['layla: audit-assigned'])
    expect(told(audit, { ...audit, title: 'Other' })).toEqual([])
  })

  test.each([
    ['the auditees of a plan', { planState: 'issued' }, ['khalid: plan-issued']],
    ['the team of its acceptance', { state: 'confirmed' }, ['layla: plan-accepted']],
    [
      'everybody of the report',
      { state: 'reported', issuedReport: 'r' },
      ['khalid: report-issued', 'chief: report-issued', 'layla: report-issued'],
    ],
    ['everybody of a postponement', { state: 'postponed' }, ['khalid: audit-postponed', 'layla: audit-postponed']],
    ['everybody of a cancellation', { state: 'cancelled' }, ['khalid: audit-cancelled', 'layla: audit-cancelled']],
    ['everybody of the end', { state: 'closed' }, ['khalid: audit-closed', 'layla: audit-closed']],
    [
      'who objected of the answer',
      { objection: { personId: 'khalid', ruling: 'overruled', rulingReason: 'No' } },
      ['khalid: objection-overruled'],
    ],
  ])('%s', (_, step, expected) => expect(told(audit, { ...audit, ...step })).toEqual(expected))

  test('the lead of an objection', () => {
    const objection = { personId: 'khalid', ruling: null, reason: 'Related' }
    const asKhalid = { ...people, actorId: 'khalid' }
    const change = changed('audit', audit, { ...audit, objection })

    expect(notices[0]?.tell(change, asKhalid)).toMatchObject([
      { personId: 'omar', key: 'objection-raised', params: { reason: 'Related' } },
    ])
  })

  test('the author and the lead auditors of an approved programme', () => {
    const programme = { id: 'p', version: 1, number: 'AP-2026', title: '2026', authorId: 'mariam', state: 'draft' }

    expect(told(programme, { ...programme, state: 'approved' }, 'programme')).toEqual([
      'mariam: programme-approved',
      'hana: programme-approved',
    ])
  })

  test('the auditor of what becomes of an opportunity', () => {
    const finding = {
      id: 'f',
      version: 1,
      number: 'F-02',
      statement: 'The list could show more.',
      draftedBy: 'layla',
      disposition: null,
    }

    expect(told(finding, { ...finding, disposition: 'declined', dispositionNote: 'No' }, 'finding')).toEqual([
      'layla: finding-declined',
    ])
  })
})
