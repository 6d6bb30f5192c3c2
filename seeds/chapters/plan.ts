import { AssignTeam } from '#modules/audits/contract/audit.ts'
import { AssignQuestions, PrepareChecklist, TheChecklist } from '#modules/audits/contract/checklist.ts'
import { AcceptPlan, DraftPlan, IssuePlan, ObjectToMember, RuleOnObjection } from '#modules/audits/contract/plan.ts'
import type { Script } from '../timeline.ts'
import type { Way } from './way.ts'

const hours = { from: '08:30', to: '16:30', fridayTo: '12:00', lunchFrom: '12:30', lunchTo: '13:30' }

/** The itinerary is drafted, sent, perhaps objected to, and accepted; then the questions are prepared. */
export function tellPlan({ deed, calendar, id, person, teller }: Script, way: Way): void {
  const begun = way.begun ?? way.day - 30
  const on = (n: number) => calendar.on(begun + n)
  const { lead, auditee, objection } = way
  const issue = (n: number, hour: number) => {
    deed(on(n), lead, (me) => me.do(DraftPlan, { id: way.id, hours }), hour)
    deed(on(n), lead, (me) => me.do(IssuePlan, { id: way.id }), hour + 1)
  }
  issue(10, 10)
  if (!way.reaches('confirmed')) return

  if (objection) {
    const objectionId = id(`objection:${way.key}`)
    const { to, reason, ruling, answer, instead } = objection
    deed(on(14), auditee, (me) => me.do(ObjectToMember, { id: way.id, objectionId, personId: person(to), reason }))
    const rule = { id: objectionId, ruling, reason: answer }
    deed(on(15), lead, async (me) => {
      if (instead)
        await me.do(AssignTeam, {
          id: way.id,
          team: finalTeam(way).map(([who, role]) => ({ personId: person(who), role })),
        })
      await me.do(RuleOnObjection, rule)
    })
    if (instead) issue(16, 10)
  }
  deed(on(18), auditee, (me) => me.do(AcceptPlan, { id: way.id }), 13)
  if (!way.reaches('in-preparation')) return

  deed(Math.min(calendar.on(way.day - 6), 727), lead, async (me) => {
    await me.do(PrepareChecklist, { id: way.id })
    const { questions } = await teller.as(lead).ask(TheChecklist, { id: way.id })
    for (const [at, auditor] of judgesOf(way).entries()) {
      const mine = questions.filter(({ processId }) => auditorAt(way, id, processId) === at)
      const questionIds = mine.map((question) => question.id)
      if (questionIds.length > 0) await me.do(AssignQuestions, { id: way.id, questionIds, auditorId: person(auditor) })
    }
  })
}

/** The team as it stands after objections. */
export const finalTeam = ({ team, objection }: Way) =>
  team.map(([who, role]) => [objection?.instead && who === objection.to ? objection.instead : who, role] as const)

/** Those who ask questions. */
export const judgesOf = (way: Way): string[] =>
  finalTeam(way).flatMap(([who, role]) => (role === 'lead' || role === 'auditor' ? [who] : []))

/** Each auditor has their processes; what belongs to no process goes to the last one. */
export const auditorAt = (way: Way, id: Script['id'], processId: string | null): number => {
  const at = way.processes.findIndex(([process]) => id(`process:${process}`) === processId)
  return (at === -1 ? way.processes.length : at) % judgesOf(way).length
}
