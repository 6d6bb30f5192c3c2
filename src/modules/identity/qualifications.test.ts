import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import * as qualifications from './contract/qualifications.ts'

let house: TestHouse
let org: Awaited<ReturnType<TestHouse['organisation']>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  org = await house.organisation({ people: { bo: ['employee'], qm: ['quality-manager'], lead: ['lead-auditor'] } })
})

describe('qualifications', () => {
  const qualification = (personId: string) =>
    ({
      id: newId(),
      personId,
      role: 'auditor',
      validFrom: '2026-01-01',
      validUntil: '2028-12-31',
      evidence: 'Course',
    }) as const

  test('a lead auditor qualifies an auditor', async () => {
    await org.as('lead').do(qualifications.QualifyAuditor, qualification(org.people('bo')))

    const { rows } = await org.as('bo').ask(qualifications.ListQualifications, { personId: org.people('bo') })
    expect(rows).toMatchObject([{ standard: 'ISO 9001', role: 'auditor', validUntil: '2028-12-31' }])
  })

  test('an employee qualifies nobody, and no qualification ends before it begins', async () => {
    const given = qualification(org.people('bo'))

    await expectRefusal(org.as('bo').do(qualifications.QualifyAuditor, given), 'forbidden')
    await expectRefusal(
      org.as('qm').do(qualifications.QualifyAuditor, { ...given, validUntil: '2025-01-01' }),
      'ends-before-it-begins',
    )
    await expectRefusal(org.as('qm').do(qualifications.QualifyAuditor, qualification(newId())), 'unknown-reference')
  })

  test('a qualification is withdrawn once, with a reason, and stays to be read', async () => {
    const given = qualification(org.people('bo'))
    await org.as('lead').do(qualifications.QualifyAuditor, given)
    const withdraw = (who: string) =>
      org.as(who).do(qualifications.WithdrawQualification, { id: given.id, reason: 'Evidence was not what it seemed' })

    await expectRefusal(withdraw('bo'), 'forbidden')
    await withdraw('qm')

    const { rows } = await org.as('bo').ask(qualifications.ListQualifications, { personId: org.people('bo') })
    expect(rows).toMatchObject([{ withdrawnOn: '2026-03-02', voidReason: 'Evidence was not what it seemed' }])
    await expectRefusal(withdraw('qm'), 'qualification-is-withdrawn')
  })
})
