import { describe, expect, test } from 'vitest'
import {
  actorIsAuditor,
  actorLeads,
  auditHasLead,
  auditorIsIndependent,
  auditorIsQualified,
  eachMemberOnce,
  type Involvement,
  memberHasLeft,
  type Qualification,
  rulerIsNotTheMember,
} from './team.ts'

const days = { from: '2026-03-05', to: '2026-03-06' }
const omar = { personId: 'omar', name: 'Omar', role: 'lead' as const }
const layla = { personId: 'layla', name: 'Layla', role: 'auditor' as const }
const worked = (changes: Partial<Involvement>): Involvement => ({
  personId: 'omar',
  processName: 'Purchasing',
  role: 'member',
  from: '2020-01-01',
  until: null,
  ...changes,
})

describe('independence', () => {
  const ask = (involvement: Partial<Involvement>) =>
    auditorIsIndependent(omar, [worked(involvement)], [], days, 24)?.key

  test.each([
    ['who owns the process', { role: 'owner' as const }, 'auditor-owns-process'],
    ['who owned it a year ago', { role: 'owner' as const, until: '2025-03-01' }, 'auditor-owns-process'],
    ['who works in it', {}, 'auditor-worked-in-process'],
    ['who left it 24 months ago to the day', { until: '2024-03-05' }, 'auditor-worked-in-process'],
    ['who joins it while the audit runs', { from: '2026-03-06' }, 'auditor-worked-in-process'],
  ])('%s does not audit it', (_, involvement, key) => expect(ask(involvement)).toBe(key))

  test.each([
    ['who left it longer ago', { until: '2024-03-04' }],
    ['who joins it afterwards', { from: '2026-03-07' }],
    ['who never worked in it', { personId: 'khalid' }],
  ])('%s may audit it', (_, involvement) => expect(ask(involvement)).toBeUndefined())

  test('nobody audits the programme they wrote', () => {
    expect(auditorIsIndependent(omar, [], ['omar'], days, 24)?.key).toBe('auditor-is-author')
    expect(auditorIsIndependent(omar, [], ['mariam'], days, 24)).toBeUndefined()
  })

  test('an observer or technical expert may know the process from within', () => {
    for (const role of ['observer', 'technical-expert'] as const)
      expect(auditorIsIndependent({ ...omar, role }, [worked({})], ['omar'], days, 24)).toBeUndefined()
  })
})

describe('qualification', () => {
  const qualified = (changes: Partial<Qualification>): Qualification => ({
    personId: 'layla',
    standard: 'ISO 9001',
    role: 'auditor',
    validFrom: '2025-01-01',
    validUntil: '2027-12-31',
    withdrawnOn: null,
    ...changes,
  })

  test('an auditor is qualified on every day of the audit', () => {
    expect(auditorIsQualified(layla, [qualified({})], days)).toBeUndefined()
    expect(auditorIsQualified(layla, [qualified({ validUntil: '2026-03-06' })], days)).toBeUndefined()
    expect(auditorIsQualified(layla, [qualified({ validUntil: '2026-03-05' })], days)?.key).toBe(
      'auditor-not-qualified',
    )
    expect(auditorIsQualified(layla, [qualified({ standard: 'ISO 14001' })], days)?.key).toBe('auditor-not-qualified')
    expect(auditorIsQualified(layla, [], days)?.key).toBe('auditor-not-qualified')
  })

  test('a withdrawn qualification counts for what was over before, and no more from that day on', () => {
    expect(auditorIsQualified(layla, [qualified({ withdrawnOn: '2026-03-07' })], days)).toBeUndefined()
    for (const withdrawnOn of ['2026-03-06', '2026-01-01'])
      expect(auditorIsQualified(layla, [qualified({ withdrawnOn })], days)?.key).toBe('auditor-not-qualified')
  })

  test('who leads is qualified to lead, and who may lead may also audit', () => {
    const mine = { personId: 'omar' }
    expect(auditorIsQualified(omar, [qualified({ ...mine, role: 'lead-auditor' })], days)).toBeUndefined()
    expect(auditorIsQualified(omar, [qualified(mine)], days)?.key).toBe('lead-not-qualified')
    expect(
      auditorIsQualified({ ...omar, role: 'auditor' }, [qualified({ ...mine, role: 'lead-auditor' })], days),
    ).toBeUndefined()
  })

  test('a trainee is on the way there', () => {
    expect(auditorIsQualified({ ...layla, role: 'trainee' }, [], days)).toBeUndefined()
  })
})

describe('the team', () => {
  test('has exactly one lead', () => {
    expect(auditHasLead([omar, layla])).toBeUndefined()
    expect(auditHasLead([layla])?.key).toBe('audit-needs-lead')
    expect(auditHasLead([omar, { ...layla, role: 'lead' }])?.key).toBe('audit-needs-lead')
  })

  test('names each member once', () => {
    expect(eachMemberOnce([omar, layla])).toBeUndefined()
    expect(eachMemberOnce([omar, { ...omar, role: 'auditor' }])?.key).toBe('member-named-twice')
  })

  test('its auditors answer, its lead leads', () => {
    const team = [omar, { ...layla, role: 'observer' as const }]
    expect(actorIsAuditor('omar', team)).toBeUndefined()
    expect(actorIsAuditor('layla', team)?.key).toBe('not-an-auditor-of-it')
    expect(actorLeads('omar', team)).toBeUndefined()
    expect(actorLeads('layla', team)?.key).toBe('not-the-lead-of-it')
  })

  test('a replaced member has left, and nobody rules on themselves', () => {
    expect(memberHasLeft('layla', [omar])).toBeUndefined()
    expect(memberHasLeft('layla', [omar, layla])?.key).toBe('member-still-on-team')
    expect(rulerIsNotTheMember('omar', 'layla')).toBeUndefined()
    expect(rulerIsNotTheMember('omar', 'omar')?.key).toBe('ruler-is-the-member')
  })
})
