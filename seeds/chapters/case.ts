import { TheFinding } from '#modules/audits/contract/findings.ts'
import * as nonconformity from '#modules/nonconformities/contract.ts'
import type { CaseTold, RaisedTold, ResponseTold, ReviewTold, RoundTold } from '../cases/told.ts'
import { evidenceFrom } from '../evidence.ts'
import type { Script } from '../timeline.ts'
import { drafted, tellAction } from './action.ts'

/** Tells one nonconformity as far as it has come. */
export function tellCase(script: Script, told: CaseTold): void {
  const { calendar, teller, id: named } = script
  const { key, from, owner, decider } = told
  let known: string | undefined
  const id = async () => {
    if (!('finding' in from)) return named(`case:${key}`)
    known ??=
      (await teller.as(decider).ask(TheFinding, { id: named(`finding:${from.finding}`) })).finding.nonconformityId ??
      undefined
    if (!known) throw new Error(`${from.finding} raised no nonconformity`)
    return known
  }
  const deed = (n: number, who: string, act: Parameters<Script['deed']>[2], hour?: number) =>
    script.deed(calendar.on(n), who, act, hour)

  if (!('finding' in from)) raise(script, key, from)
  const { acknowledged, disputed, upheld, postponed, closed, reopened, voided } = told
  if (acknowledged)
    deed(acknowledged, owner, async (me) => me.do(nonconformity.AcknowledgeNonconformity, { id: await id() }))
  if (disputed)
    deed(disputed.on, owner, async (me) =>
      me.do(nonconformity.DisputeNonconformity, { id: await id(), reason: disputed.reason }),
    )
  if (upheld)
    deed(upheld.on, decider, async (me) =>
      me.do(nonconformity.UpholdNonconformity, { id: await id(), reason: upheld.reason }),
    )
  if (postponed)
    deed(postponed.on, decider, async (me) =>
      me.do(nonconformity.PostponeResponse, {
        id: await id(),
        responseDue: calendar.date(postponed.to),
        reason: postponed.reason,
      }),
    )
  for (const [at, round] of (told.rounds ?? []).entries()) tellRound(script, told, `${key}:${at + 1}`, round, id)
  if (closed)
    deed(closed.on, closed.by ?? decider, async (me) =>
      me.do(nonconformity.CloseNonconformity, { id: await id(), note: closed.note }),
    )
  if (reopened)
    deed(reopened.on, decider, async (me) =>
      me.do(nonconformity.ReopenNonconformity, {
        id: await id(),
        reason: reopened.reason,
        responseDue: calendar.date(reopened.due),
      }),
    )
  if (voided)
    deed(voided.on, 'mariam', async (me) =>
      me.do(nonconformity.VoidNonconformity, { id: await id(), reason: voided.reason }),
    )
}

function raise(script: Script, key: string, from: RaisedTold): void {
  const { id, calendar, day, deed } = script
  const { on, by, grade, clause, process, site, source, statement, evidence, due } = from
  const detected = calendar.on(on)
  deed(detected, by, (me) =>
    me.do(nonconformity.RaiseNonconformity, {
      id: id(`case:${key}`),
      statement,
      grade,
      source,
      requirement: { edition: '9001:2015', clause },
      evidence: evidenceFrom(script, evidence),
      processId: id(`process:${process}`),
      siteId: site ? id(`site:${site}`) : null,
      detectedOn: day(detected),
      ...(due ? { responseDue: calendar.date(due) } : {}),
    }),
  )
}

type Deed = (n: number, who: string, act: Parameters<Script['deed']>[2], hour?: number) => void

function tellRound(script: Script, told: CaseTold, name: string, round: RoundTold, id: () => Promise<string>): void {
  const { calendar } = script
  const { owner, decider } = told
  const deed: Deed = (n, who, act, hour) => script.deed(calendar.on(n), who, act, hour)
  const { response, returned, again, accepted, implemented, reviews } = round

  respond(script, owner, `${name}:0`, response, id)
  if (returned)
    deed(returned.on, decider, async (me) =>
      me.do(nonconformity.ReturnResponse, { id: await id(), reason: returned.reason }),
    )
  if (again) respond(script, owner, `${name}:1`, again, id)
  if (!accepted) return
  deed(accepted.on, decider, async (me) =>
    me.do(nonconformity.AcceptResponse, {
      id: await id(),
      criterion: accepted.criterion,
      reviewOn: calendar.date(accepted.review),
    }),
  )
  const standing = again ?? response
  for (const [at, action] of standing.actions.entries())
    tellAction(script, `${name}:${again ? 1 : 0}:${at}`, action, decider)
  if (implemented)
    deed(implemented, owner, async (me) => me.do(nonconformity.ReportImplementation, { id: await id() }), 14)
  for (const review of reviews ?? []) verify(script, review, decider, id)
}

function respond(script: Script, owner: string, name: string, answer: ResponseTold, id: () => Promise<string>): void {
  const { calendar } = script
  const { on, correction, extent, whys, cause, noAction, actions } = answer
  script.deed(calendar.on(on), owner, async (me) =>
    me.do(nonconformity.RespondToNonconformity, {
      id: await id(),
      correction,
      correctedOn: calendar.date(on),
      extent,
      causeMethod: 'five-whys',
      whys: [...whys],
      cause,
      noActionReason: noAction ?? '',
      actions: drafted(script, name, actions),
    }),
  )
}

function verify(script: Script, review: ReviewTold, decider: string, id: () => Promise<string>): void {
  const { on, by, verdict, result, evidence, next } = review
  const { calendar, deed } = script
  const later = next ? calendar.date(next) : undefined
  deed(calendar.on(on), by ?? decider, async (me) =>
    me.do(nonconformity.VerifyEffectiveness, {
      id: await id(),
      verdict,
      result,
      evidence: evidenceFrom(script, evidence),
      ...(later && verdict === 'inconclusive' ? { nextReviewOn: later } : {}),
      ...(later && verdict === 'ineffective' ? { responseDue: later } : {}),
    }),
  )
}
