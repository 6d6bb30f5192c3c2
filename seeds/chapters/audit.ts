import {
  CancelAudit,
  CloseAudit,
  FollowUpAudit,
  PostponeAudit,
  ProposeAudit,
  ScheduleAudit,
  StartAudit,
} from '#modules/audits/contract/audit.ts'
import type { AuditState } from '#modules/audits/lifecycle.ts'
import { GrantRoles } from '#modules/identity/contract.ts'
import type { AuditTold } from '../audits/told.ts'
import { weekdayOf } from '../calendar.ts'
import { storyDays } from '../teller.ts'
import type { Script } from '../timeline.ts'
import { tellAnswers } from './answers.ts'
import { tellPlan } from './plan.ts'
import { tellReport } from './report.ts'
import type { Way } from './way.ts'

const road: readonly AuditState[] = [
  'proposed',
  'scheduled',
  'confirmed',
  'in-preparation',
  'in-progress',
  'performed',
  'reported',
  'report-accepted',
  'findings-open',
  'closed',
]

/** Where an audit got to that was put off. */
const putOff: Partial<Record<AuditState, AuditState>> = { postponed: 'scheduled', cancelled: 'scheduled' }

export function daysOf({ day, calendar }: Script, audit: AuditTold): { from: number; to: number } {
  let from = calendar.workday(calendar.on(audit.day))
  // What runs today began before today, if need be before the weekend.
  if (from >= storyDays && audit.day < storyDays) {
    from = audit.day
    while (weekdayOf(day(from)) % 6 === 0) from--
    return { from, to: from + audit.days - 1 }
  }
  const runsIntoWeekend = () => weekdayOf(day(from)) % 6 === 0 || weekdayOf(day(from)) + audit.days > 6
  if (audit.days < 3) while (runsIntoWeekend()) from++
  return { from, to: from + audit.days - 1 }
}

/** Walks an audit from its proposal to where it stands today. */
export function tellAudit(script: Script, audit: AuditTold): void {
  const reached = road.indexOf(putOff[audit.state] ?? audit.state)
  const way: Way = {
    ...audit,
    ...daysOf(script, audit),
    id: script.id(`audit:${audit.key}`),
    lead: audit.team.find(([, role]) => role === 'lead')?.[0] ?? '',
    reaches: (state) => road.indexOf(state) <= reached,
  }
  propose(script, way)
  if (way.reaches('scheduled')) schedule(script, way)
  if (audit.because) return putItOff(script, way, audit.because)
  if (way.reaches('scheduled')) tellPlan(script, way)
  if (way.reaches('in-progress')) {
    script.deed(way.from, way.lead, (me) => me.do(StartAudit, { id: way.id }), 8)
    tellAnswers(script, way)
  }
  if (way.reaches('reported')) tellReport(script, way)
  if (way.reaches('findings-open')) follow(script, way)
}

function propose({ id, day, deed, person, calendar }: Script, way: Way): void {
  const begun = calendar.on(way.begun ?? way.day - 30)
  const { key, type, title, objectives, reason, language, method, methodNote, auditee } = way
  const scope = {
    processes: way.processes.map(([process, clauses]) => ({
      processId: id(`process:${process}`),
      clauses: [...clauses],
    })),
    clauses: [...(way.clauses ?? [])],
    siteIds: way.sites.map((site) => id(`site:${site}`)),
  }
  deed(begun, way.lead, (me) =>
    me.do(ProposeAudit, {
      id: way.id,
      type,
      title,
      objectives,
      reason,
      scope,
      edition: '9001:2015',
      criteria: [...way.criteria],
      language,
      ...(method ? { method } : {}),
      ...(methodNote ? { methodNote } : {}),
      ...(way.ledBy ? { externalLead: way.ledBy[0], externalBody: way.ledBy[1] } : {}),
      auditeeId: person(auditee),
      plannedAuditId: id(`planned:${key}`),
      from: day(way.from),
      to: day(way.to),
      team: way.team.map(([who, role]) => ({ personId: person(who), role })),
    }),
  )
  if (type === 'third-party')
    deed(begun, 'admin', (me) =>
      me.do(GrantRoles, {
        id: person('guest'),
        roles: ['external-auditor'],
        scope: { audits: [way.id] },
        expiresOn: day(storyDays + 365),
      }),
    )
}

function schedule({ deed, day, calendar }: Script, way: Way): void {
  const on = calendar.on((way.begun ?? way.day - 30) + 3)
  deed(on, way.lead, (me) => me.do(ScheduleAudit, { id: way.id, from: day(way.from), to: day(way.to) }))
}

function putItOff({ deed, calendar }: Script, way: Way, reason: string): void {
  const contract = way.state === 'postponed' ? PostponeAudit : CancelAudit
  deed(calendar.on(way.day - 10), way.lead, (me) => me.do(contract, { id: way.id, reason }))
}

function follow({ deed, calendar }: Script, way: Way): void {
  deed(calendar.on(way.day + 36), way.lead, (me) => me.do(FollowUpAudit, { id: way.id }))
  const { closed } = way
  if (closed) deed(calendar.on(closed.day), way.lead, (me) => me.do(CloseAudit, { id: way.id, note: closed.note }), 15)
}
