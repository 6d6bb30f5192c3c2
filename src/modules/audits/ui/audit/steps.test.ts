import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { refusalOf, stepsAhead, type WholeAudit } from './steps.ts'

const [lead, auditee] = [newId(), newId()]
const person = (id: string) => ({ id, nameEn: 'A', nameAr: '', initials: 'A', jobTitleEn: '', jobTitleAr: '' })

const audit = (part: Partial<WholeAudit['audit']>, isAuditee = false) =>
  ({
    audit: {
      state: 'scheduled',
      planState: 'draft',
      scope: { processes: [], clauses: ['9.2'], siteIds: [] },
      from: '2026-12-01',
      to: '2026-12-01',
      conclusion: null,
      ...part,
    },
    team: [{ person: person(lead), role: 'lead' }],
    planAnswers: [],
    counts: { questions: 3, answered: 1, findings: 0, openFindings: 0, itineraryRows: 0, byGrade: {} },
    me: { isLead: !isAuditee, isAuditor: !isAuditee, isAuditee, seesWorkingPapers: !isAuditee },
  }) as unknown as WholeAudit

describe('the next step of an audit', () => {
  test('a plan is sent first, then accepted', () => {
    expect(stepsAhead(audit({}))[0]).toBe('issuePlan')
    expect(stepsAhead(audit({ planState: 'issued' }))[0]).toBe('acceptPlan')
  })

  test('only those who are audited accept the plan', () => {
    const issued = { planState: 'issued' as const }

    expect(refusalOf('acceptPlan', { whole: audit(issued), me: lead })?.key).toBe('not-an-auditee-of-it')
    expect(refusalOf('acceptPlan', { whole: audit(issued, true), me: auditee })).toBeUndefined()
  })

  test('what is missing is said before "not in this state"', () => {
    expect(refusalOf('start', { whole: audit({}), me: lead })?.key).toBe('plan-not-accepted')
    expect(refusalOf('start', { whole: audit({ planState: 'accepted' }), me: lead })?.key).toBe('step-not-allowed')
  })

  test('an audit with open questions is not finished', () => {
    expect(refusalOf('finish', { whole: audit({ state: 'in-progress' }), me: lead })).toMatchObject({
      key: 'questions-unanswered',
      details: { count: 2 },
    })
  })

  test('nothing comes after closing or cancelling', () => {
    expect(stepsAhead(audit({ state: 'closed' }))).toEqual([])
    expect(stepsAhead(audit({ state: 'cancelled' }))).toEqual([])
  })
})
