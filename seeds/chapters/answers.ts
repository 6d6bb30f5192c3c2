import { FinishAudit, RecordAttendance } from '#modules/audits/contract/audit.ts'
import { AnswerQuestion, type Question, TheChecklist } from '#modules/audits/contract/checklist.ts'
import { DraftFinding } from '#modules/audits/contract/findings.ts'
import { evidenceFrom } from '../evidence.ts'
import type { FindingTold } from '../findings/told.ts'
import { type Paper, papers } from '../audits/papers.ts'
import { storyDays } from '../teller.ts'
import type { Script } from '../timeline.ts'
import type { Way } from './way.ts'
import { finalTeam, judgesOf } from './plan.ts'

/** The audit itself: an opening, the questions with what was seen, the findings, a closing. */
export function tellAnswers(script: Script, way: Way): void {
  const isOver = way.reaches('performed')
  meet(script, way, 'opening', way.from, 8)
  for (const [at, auditor] of judgesOf(way).entries())
    script.deed(way.from, auditor, () => answer(script, way, auditor), 9 + at)
  if (!isOver) return
  meet(script, way, 'closing', way.to, 15)
  script.deed(way.to, way.lead, (me) => me.do(FinishAudit, { id: way.id }), 16)
}

function meet(script: Script, way: Way, meeting: 'opening' | 'closing', on: number, hour: number): void {
  const { deed, day, person } = script
  const owners = new Set([way.auditee, ...(meeting === 'opening' ? [] : ['mariam'])])
  const attendees = [
    ...finalTeam(way).map(([who]) => who),
    ...[...owners].filter((who) => !finalTeam(way).some(([member]) => member === who)),
  ].map((who) => ({ personId: person(who) }))
  const guests = (way.guests ?? []).map(([name, role]) => ({ name, role }))
  const held = {
    date: day(Math.min(on, storyDays)),
    at: meeting === 'opening' ? '08:30' : '15:30',
    place: way.guests ? '' : 'Meeting room 1',
    attendees: [...attendees, ...guests],
  }
  deed(on, way.lead, (me) => me.do(RecordAttendance, { id: way.id, meeting, held }), hour)
}

/** One auditor answers what was given to them, and drafts the findings it led to. */
async function answer(script: Script, way: Way, auditor: string): Promise<void> {
  const { teller, id, person } = script
  const me = teller.as(auditor)
  const { questions } = await me.ask(TheChecklist, { id: way.id })
  const mine = questions.filter(({ auditorId }) => auditorId === person(auditor))
  const led = leadingTo(script, way, mine)
  const isLeft = way.reaches('performed') ? () => false : (at: number) => at % 2 === 1
  for (const [at, question] of mine.entries()) {
    const finding = led.get(question.id)
    if (!finding && isLeft(at)) continue
    await me.do(AnswerQuestion, { id: question.id, ...wordsFor(script, way, question, finding, at) })
  }
  for (const [questionId, finding] of led) {
    const { grade, clause, statement, process, key } = finding
    await me.do(DraftFinding, {
      id: id(`finding:${key}`),
      auditId: way.id,
      questionIds: [questionId],
      grade,
      clause,
      statement,
      processId: process ? id(`process:${process}`) : null,
    })
  }
}

/** Which question led to which finding: one of the same clause, asked in the same process. */
function leadingTo({ id }: Script, way: Way, questions: readonly Question[]): Map<string, FindingTold> {
  const led = new Map<string, FindingTold>()
  for (const finding of way.findings ?? []) {
    const processId = finding.process ? id(`process:${finding.process}`) : null
    const question = questions.find(
      (one) =>
        one.source === 'clause' && one.clause === finding.clause && one.processId === processId && !led.has(one.id),
    )
    if (question) led.set(question.id, finding)
  }
  return led
}

function wordsFor(script: Script, way: Way, question: Question, finding: FindingTold | undefined, at: number) {
  if (finding) {
    const notes = finding.statement.split(/(?<=[.؛])\s/)[0] ?? ''
    return { grade: finding.grade, notes, evidence: evidenceFrom(script, finding.evidence) }
  }
  if (question.previousFinding) return verified(question.previousFinding.state, way.language === 'ar')
  if (way.notApplicable && question.clause === way.notApplicable[0])
    return { grade: 'not-applicable' as const, notApplicableBecause: way.notApplicable[1] }
  const process = way.processes.find(([key]) => script.id(`process:${key}`) === question.processId)
  const pool = papers[process?.[0] ?? 'general'] ?? []
  const { note, evidence, sample } = pool[at % pool.length] as Paper
  return { grade: 'conform' as const, notes: note, evidence: evidenceFrom(script, evidence), sample: sample ?? null }
}

const verified = (state: string, inArabic: boolean) => {
  if (state !== 'closed')
    return {
      grade: 'not-applicable' as const,
      notApplicableBecause: inArabic
        ? 'لم يحِن موعد الإجراء بعد؛ يُتحقق منه في التدقيق القادم.'
        : 'The action is not yet due; it is verified at the next audit.',
    }
  return {
    grade: 'conform' as const,
    notes: inArabic
      ? 'نُفِّذ الإجراء ولم تتكرر الحالة في العينة.'
      : 'The action is in place; the case was not found again in the sample.',
  }
}
