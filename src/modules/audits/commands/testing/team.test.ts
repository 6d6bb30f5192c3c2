import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { AssignMember } from '#modules/processes/contract.ts'
import * as audits from '../../contract/audit.ts'
import * as checklist from '../../contract/checklist.ts'
import * as plan from '../../contract/plan.ts'
import { hours, works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('the team', () => {
  test('who worked in the process lately does not audit it, named now or found at the start', async () => {
    const { org, mariam, omar, team, processId, proposed, issued, khalid } = await works(house)
    const sami = org.as('sami').id
    await mariam.do(AssignMember, { id: newId(), processId, personId: sami, from: '2024-01-01', until: '2025-06-30' })
    const id = await proposed()

    await expectRefusal(
      omar.do(audits.AssignTeam, { id, team: [...team, { personId: sami, role: 'auditor' }] }),
      'auditor-worked-in-process',
    )

    const later = await issued()
    await khalid.do(plan.AcceptPlan, { id: later })
    await omar.do(checklist.PrepareChecklist, { id: later })
    await mariam.do(AssignMember, { id: newId(), processId, personId: omar.id, from: '2026-03-01' })
    await expectRefusal(omar.do(audits.StartAudit, { id: later }), 'auditor-worked-in-process')
  })

  test('an auditor does not lead without the qualification, nor beyond its last day', async () => {
    const { omar, layla, proposed } = await works(house)
    const id = await proposed()

    await expectRefusal(
      omar.do(audits.AssignTeam, { id, team: [{ personId: layla.id, role: 'lead' }] }),
      'lead-not-qualified',
    )
    await expectRefusal(
      omar.do(audits.ScheduleAudit, { id, from: '2035-02-01', to: '2035-02-02' }),
      'auditor-not-qualified',
    )
  })

  test('a changed team makes the plan a draft again', async () => {
    const { omar, khalid, team, issued } = await works(house)
    const id = await issued()
    await khalid.do(plan.AcceptPlan, { id })

    const { record } = await omar.do(audits.AssignTeam, { id, team: team.slice(0, 1) })

    expect(record).toMatchObject({ state: 'scheduled', planState: 'draft' })
    await expectRefusal(khalid.do(plan.AcceptPlan, { id }), 'plan-not-issued')
  })

  test('a replaced member has left before the objection is answered', async () => {
    const { omar, layla, khalid, team, issued } = await works(house)
    const [id, objectionId] = [await issued(), newId()]
    await khalid.do(plan.ObjectToMember, { id, objectionId, personId: layla.id, reason: 'We are related' })
    const ruling = { id: objectionId, ruling: 'replaced' as const, reason: 'Accepted' }

    await expectRefusal(omar.do(plan.RuleOnObjection, ruling), 'member-still-on-team')
    await omar.do(audits.AssignTeam, { id, team: team.slice(0, 1) })
    await omar.do(plan.RuleOnObjection, ruling)

    const page = await khalid.ask(audits.TheAudit, { id })
    expect(page.planAnswers).toMatchObject([{ kind: 'objection', ruling: 'replaced', member: { nameEn: 'layla' } }])
    await omar.do(plan.DraftPlan, { id, hours })
    await omar.do(plan.IssuePlan, { id })
    expect((await khalid.do(plan.AcceptPlan, { id })).record).toMatchObject({ state: 'confirmed', planRevision: 2 })
  })
})

describe('dates', () => {
  test('numbers are given when an audit is scheduled, and kept when it is postponed', async () => {
    const { omar, proposed, scheduled } = await works(house)
    const [first, second] = [await scheduled(), await proposed()]

    await omar.do(audits.PostponeAudit, { id: first, reason: 'The line is being moved' })
    await omar.do(audits.ScheduleAudit, { id: second, from: '2026-04-01', to: '2026-04-01' })
    const { record } = await omar.do(audits.ScheduleAudit, { id: first, from: '2026-05-04', to: '2026-05-04' })

    expect(record['number']).toBe('AUD-2026-01')
    expect((await omar.ask(audits.ListAudits, { sort: 'number' })).rows.map(({ number }) => number)).toEqual([
      'AUD-2026-01',
      'AUD-2026-02',
    ])
    await expectRefusal(
      omar.do(audits.ScheduleAudit, { id: first, from: '2026-05-05', to: '2026-05-04' }),
      'ends-before-it-begins',
    )
  })

  test('a cancelled audit stays cancelled', async () => {
    const { omar, scheduled } = await works(house)
    const id = await scheduled()

    await omar.do(audits.CancelAudit, { id, reason: 'The process is sold' })

    await expectRefusal(omar.do(audits.ScheduleAudit, { id, from: '2026-05-04', to: '2026-05-04' }), 'step-not-allowed')
  })
})
