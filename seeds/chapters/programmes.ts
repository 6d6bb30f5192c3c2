import {
  ApproveProgramme,
  CloseProgramme,
  DraftProgramme,
  DropPlannedAudit,
  PlanAudit,
  ReviseProgramme,
} from '#modules/audits/contract/programme.ts'
import { yearOf } from '#kernel/dates.ts'
import type { AuditTold } from '../audits/told.ts'
import { programmeWords } from '../audits/programmes.ts'
import type { Script } from '../timeline.ts'
import { daysOf } from './audit.ts'

/** The programmes of last year and of this: written in autumn by Noura, approved by somebody else. */
export function tellProgrammes(script: Script, audits: readonly AuditTold[]): void {
  const { calendar } = script
  for (const which of ['last', 'this'] as const) {
    const year = which === 'last' ? calendar.thisYear - 1 : calendar.thisYear
    const written = Math.max(4, calendar.newYear(year) - 45)
    draft(script, which, year, written)
    for (const audit of audits) {
      const from = script.day(daysOf(script, audit).from)
      if (programmeOf(yearOf(from), calendar.thisYear) === which)
        plan(script, audit, which, written, monthIn(from, year))
    }
  }
  revise(script)
  review(script)
}

/** What falls outside the two years is kept with the nearer one. */
const programmeOf = (year: number, thisYear: number) => (year < thisYear ? 'last' : 'this')
const monthIn = (from: string, year: number) => {
  if (yearOf(from) === year) return Number(from.slice(5, 7))
  return yearOf(from) < year ? 1 : 12
}

type Which = keyof typeof programmeWords

function draft({ deed, id }: Script, which: Which, year: number, written: number): void {
  const programmeId = id(`programme:${which}`)
  const { title, objectives, risks, methods, approver, besides } = programmeWords[which]
  deed(written, 'noura', (me) =>
    me.do(DraftProgramme, { id: programmeId, year, title: `${title} ${year}`, objectives, risks: [...risks], methods }),
  )
  for (const { key, processes, sites, ...planned } of besides)
    deed(written, 'noura', (me) =>
      me.do(PlanAudit, {
        id: id(`planned:${key}`),
        programmeId,
        ...planned,
        processIds: processes.map((process) => id(`process:${process}`)),
        siteIds: sites.map((site) => id(`site:${site}`)),
      }),
    )
  deed(written + 5, approver, (me) => me.do(ApproveProgramme, { id: programmeId }), 11)
}

function plan({ deed, id, person }: Script, audit: AuditTold, which: Which, written: number, month: number): void {
  const { key, title, type, reason, processes, sites } = audit
  deed(written, 'noura', (me) =>
    me.do(PlanAudit, {
      id: id(`planned:${key}`),
      programmeId: id(`programme:${which}`),
      title,
      type,
      processIds: processes.map(([process]) => id(`process:${process}`)),
      siteIds: sites.map((site) => id(`site:${site}`)),
      reason,
      frequency: type === 'first-party' ? 'yearly' : 'once',
      month,
      leadId: person(audit.team[0]?.[0] ?? 'omar'),
    }),
  )
}

/** In the middle of last year a planned audit was dropped, and the programme approved again. */
function revise({ deed, id, calendar }: Script): void {
  const on = calendar.newYear(calendar.thisYear - 1) + 190
  const programmeId = id('programme:last')
  const { dropped, revisedBecause, revisedBy } = programmeWords.last
  deed(on, 'noura', async (me) => {
    await me.do(ReviseProgramme, { id: programmeId, reason: revisedBecause })
    await me.do(DropPlannedAudit, { id: id(`planned:${dropped.key}`), reason: dropped.reason })
  })
  deed(on + 2, revisedBy, (me) => me.do(ApproveProgramme, { id: programmeId }))
}

/** The year is looked back on in January, once its audits are closed. */
function review({ deed, id, calendar }: Script): void {
  const on = calendar.newYear(calendar.thisYear) + 20
  if (on > calendar.on(600)) return
  deed(on, 'noura', (me) => me.do(CloseProgramme, { id: id('programme:last'), review: programmeWords.last.review }))
}
