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

  test('the report is accepted by the auditee or top management; the lead reads why not', () => {
    const reported = { state: 'reported' as const }

    expect(refusalOf('acceptReport', { whole: audit(reported), me: lead, roles: ['lead-auditor'] })?.key).toBe(
      'report-accepted-by-auditee',
    )
    expect(refusalOf('acceptReport', { whole: audit(reported, true), me: auditee })).toBeUndefined()
    expect(
      refusalOf('acceptReport', { whole: audit(reported), me: newId(), roles: ['top-management'] }),
    ).toBeUndefined()
  })

  test('a certification audit names its external lead before it gets its dates', () => {
    const proposed = { state: 'proposed' as const, type: 'third-party' as const, externalLead: '' }

    expect(refusalOf('schedule', { whole: audit(proposed), me: lead })?.key).toBe('certification-needs-external-lead')
    expect(refusalOf('schedule', { whole: audit({ ...proposed, externalLead: 'IL' }), me: lead })).toBeUndefined()
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
