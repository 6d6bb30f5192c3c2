import { describe, expect, test } from 'vitest'
import type { AnswerGrade } from '../contract/words.ts'
import { auditLifecycle, findingLifecycle } from '../lifecycle.ts'
import { nonconformityLifecycle } from '#modules/nonconformities/lifecycle.ts'
import * as audit from './audit.ts'
import * as eyes from './eyes.ts'
import * as finding from './findings.ts'
import { monthsOf, standingOf } from './planning/programme.ts'

const answered = (grade: AnswerGrade | null, findingId: string | null = null) => ({ grade, findingId })
const drafted = {
  edition: '9001:2015' as const,
  clause: '8.4.1',
  grade: 'minor' as const,
  evidence: [{ kind: 'record' as const, text: 'PO-4711' }],
}

describe('what an audit asks before a step', () => {
  test('a scope', () => {
    const scope = { processes: [{ processId: 'p', clauses: [] }], clauses: [], siteIds: [] }
    expect(audit.auditHasScope(scope)).toBeUndefined()
    expect(audit.auditHasScope({ ...scope, processes: [], clauses: ['9.3'] })).toBeUndefined()
    expect(audit.auditHasScope({ ...scope, processes: [] })?.key).toBe('audit-needs-scope')
    expect(audit.eachProcessOnce(scope)).toBeUndefined()
    expect(audit.eachProcessOnce({ ...scope, processes: [...scope.processes, ...scope.processes] })?.key).toBe(
      'process-named-twice',
    )
  })

  test('that it stands where the step is possible', () => {
    expect(audit.auditMayBeChanged('in-preparation')).toBeUndefined()
    expect(audit.auditMayBeChanged('in-progress')?.key).toBe('audit-has-started')
    expect(audit.checklistIsNotFrozen('confirmed')).toBeUndefined()
    expect(audit.checklistIsNotFrozen('in-progress')?.key).toBe('checklist-is-frozen')
    expect(audit.checklistIsNotFrozen('proposed')?.key).toBe('audit-not-scheduled')
    expect(audit.auditIsRunning('in-progress')).toBeUndefined()
    expect(audit.auditIsRunning('performed')?.key).toBe('audit-not-running')
    expect(audit.attendanceIsOpen('performed')).toBeUndefined()
    expect(audit.attendanceIsOpen('reported')?.key).toBe('audit-not-running')
    expect(audit.findingsAreOpen('performed')).toBeUndefined()
    expect(audit.findingsAreOpen('reported')?.key).toBe('findings-are-issued')
    expect(audit.conclusionMayBeWritten('performed')).toBeUndefined()
    expect(audit.conclusionMayBeWritten('confirmed')?.key).toBe('nothing-to-conclude')
    expect(audit.teamMayBeChanged('in-progress')).toBeUndefined()
    expect(audit.teamMayBeChanged('closed')?.key).toBe('audit-is-over')
    expect(audit.auditHasDates({ from: '2026-03-05', to: '2026-03-05' })).toBeUndefined()
    expect(audit.auditHasDates({ from: null, to: null })?.key).toBe('audit-not-scheduled')
  })

  test('every question answered and every deviation written down', () => {
    expect(audit.checklistIsNotEmpty(1)).toBeUndefined()
    expect(audit.checklistIsNotEmpty(0)?.key).toBe('checklist-is-empty')
    expect(audit.everyQuestionIsAnswered([answered('conform'), answered('not-applicable')])).toBeUndefined()
    expect(audit.everyQuestionIsAnswered([answered('conform'), answered(null)])).toMatchObject({
      key: 'questions-unanswered',
      details: { count: 1 },
    })
    expect(audit.everyDeviationIsAFinding([answered('conform'), answered('minor', 'f')])).toBeUndefined()
    expect(audit.everyDeviationIsAFinding([answered('strength')])?.key).toBe('deviation-without-finding')
    expect(audit.notApplicableHasReason('not-applicable', 'No design here')).toBeUndefined()
    expect(audit.notApplicableHasReason('not-applicable', ' ')?.key).toBe('not-applicable-needs-reason')
    expect(audit.auditIsConcluded({ text: 'All is well' })).toBeUndefined()
    expect(audit.reportIsNotPrinted(null)).toBeUndefined()
    expect(audit.reportIsNotPrinted('00')?.key).toBe('report-is-printed')
    expect(audit.auditIsConcluded(null)?.key).toBe('audit-needs-conclusion')
  })
})

describe('what a programme asks', () => {
  test('another signature, and no quiet change after it', () => {
    expect(audit.programmeApproverIsNotAuthor('chief', 'mariam')).toBeUndefined()
    expect(audit.programmeApproverIsNotAuthor('mariam', 'mariam')?.key).toBe('approver-is-author')
    expect(audit.nothingSignedIsEdited('draft')).toBeUndefined()
    expect(audit.nothingSignedIsEdited('approved')?.key).toBe('signed-is-not-edited')
    expect(audit.programmePlansSomething(1)).toBeUndefined()
    expect(audit.programmePlansSomething(0)?.key).toBe('programme-is-empty')
  })

  test('a frequency falls on its months', () => {
    expect(monthsOf('quarterly', 2)).toEqual([2, 5, 8, 11])
    expect(monthsOf('half-yearly', 8)).toEqual([8])
    expect(monthsOf('yearly', 3)).toEqual([3])
    expect(standingOf(2026, 2, '2026-03-01')).toBe('overdue')
    expect(standingOf(2026, 3, '2026-03-31')).toBe('planned')
  })
})

describe('what a finding asks', () => {
  test('a specific requirement and evidence', () => {
    expect(finding.findingIsComplete(drafted)).toBeUndefined()
    expect(finding.findingNamesRequirement({ ...drafted, clause: '8' })?.key).toBe('requirement-not-specific')
    expect(finding.findingHasEvidence({ ...drafted, evidence: [] })?.key).toBe('finding-needs-evidence')
    expect(
      finding.findingHasEvidence({ ...drafted, evidence: [{ kind: 'observation', text: 'A full shelf' }] })?.key,
    ).toBe('evidence-not-identifiable')
    expect(
      finding.findingHasEvidence({
        ...drafted,
        grade: 'strength',
        evidence: [{ kind: 'observation', text: 'A full shelf' }],
      }),
    ).toBeUndefined()
    expect(finding.findingHasSomebody({ grade: 'minor', processId: null }, ['khalid'])).toBeUndefined()
    expect(finding.findingHasSomebody({ grade: 'minor', processId: null }, [])?.key).toBe('nobody-is-responsible')
    expect(finding.findingIsDraft('draft')).toBeUndefined()
    expect(finding.findingIsDraft('issued')?.key).toBe('signed-is-not-edited')
  })

  test('to be closed before its audit', () => {
    expect(
      finding.noFindingIsOpen([
        { grade: 'minor', state: 'closed' },
        { grade: 'major', state: 'withdrawn' },
      ]),
    ).toBeUndefined()
    expect(finding.noFindingIsOpen([{ grade: 'opportunity', state: 'issued' }])?.key).toBe('findings-still-open')
  })

  test('a word about opportunities and strengths, and work on nonconformities', () => {
    expect(finding.findingIsDisposable('opportunity', 'declined', 'Too costly')).toBeUndefined()
    expect(finding.findingIsDisposable('opportunity', 'declined', '')?.key).toBe('declining-needs-reason')
    expect(finding.findingIsDisposable('minor', 'noted', '')?.key).toBe('nonconformity-carries-it')
  })

  test('its place follows its nonconformity in every state', () => {
    for (const state of nonconformityLifecycle.states)
      expect(findingLifecycle.states).toContain(finding.findingStateFor(state))
  })

  test('the heaviest grade counts, and comes first in the report', () => {
    expect(finding.worstOf(['conform', null, 'minor', 'opportunity'])).toBe('minor')
    expect(finding.worstOf([null])).toBeNull()
    const order = finding.inReportOrder([
      { id: 'a', grade: 'minor', clause: '10.2.1' },
      { id: 'b', grade: 'strength', clause: '4.1' },
      { id: 'c', grade: 'minor', clause: '9.2.2' },
      { id: 'd', grade: 'major', clause: '8.4.1' },
    ])
    expect(order.map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b'])
  })
})

describe('who sees what', () => {
  const guest = { id: 'guest', roles: ['external-auditor'], scope: { audits: ['one'] } }

  test('a guest only the audits they came for, and no working papers', () => {
    expect(eyes.guestSeesOnlyScope(guest, 'one')).toBeUndefined()
    expect(eyes.guestSeesOnlyScope(guest, 'other')).toMatchObject({ code: 'missing', key: 'missing' })
    expect(eyes.seesEveryAudit(guest)).toBe(false)
    expect(eyes.seesWorkingPapers(guest, [{ personId: 'guest' }])).toBe(false)
  })

  test('the team sees its working papers, its auditees do not', () => {
    expect(eyes.seesWorkingPapers({ id: 'layla', roles: ['auditor'] }, [{ personId: 'layla' }])).toBe(true)
    expect(eyes.seesWorkingPapers({ id: 'khalid', roles: ['process-owner'] }, [{ personId: 'layla' }])).toBe(false)
  })
})

test('the lifecycle leads from every open state to an end', () => {
  const reachable = (state: (typeof auditLifecycle.states)[number], seen = new Set<string>()): boolean =>
    auditLifecycle.isFinal(state) ||
    (!seen.has(state) &&
      auditLifecycle
        .steps(state)
        .some((step) => reachable(auditLifecycle.next(state, step), new Set([...seen, state]))))
  for (const state of auditLifecycle.states) expect(reachable(state), state).toBe(true)
})
