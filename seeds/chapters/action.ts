import {
  CancelAction,
  CompleteAction,
  PostponeAction,
  ReturnAction,
  StartAction,
  VerifyAction,
} from '#modules/actions/contract.ts'
import type { ActionTold } from '../cases/told.ts'
import { evidenceFrom } from '../evidence.ts'
import { storyDays } from '../teller.ts'
import type { Script } from '../timeline.ts'

/** The actions an answer promises. */
export const drafted = ({ id, person, calendar }: Script, name: string, actions: readonly ActionTold[]) =>
  actions.map(({ who, what, due, kind }, at) => ({
    id: id(`action:${name}:${at}`),
    kind: kind ?? ('corrective' as const),
    description: what,
    ownerId: person(who),
    due: calendar.date(due),
  }))

/** What became of an action once it was opened. */
export function tellAction(script: Script, name: string, told: ActionTold, verifier: string): void {
  const { calendar, day } = script
  const id = script.id(`action:${name}`)
  const { who, started, postponed, done, sentBack, verified, cancelled } = told
  const deed = (n: number, by: string, act: Parameters<Script['deed']>[2], hour = 11) =>
    script.deed(calendar.on(n), by, act, hour)

  if (started) deed(started, who, (me) => me.do(StartAction, { id }))
  if (postponed)
    deed(postponed.on, who, (me) =>
      me.do(PostponeAction, { id, due: calendar.date(postponed.to), reason: postponed.reason }),
    )
  const complete = (n: number) => {
    if (!done) return
    const doneOn = day(Math.min(calendar.on(n), storyDays))
    const evidence = evidenceFrom(script, done.evidence)
    deed(n, who, (me) => me.do(CompleteAction, { id, done: done.what, evidence, doneOn }))
  }
  if (done) complete(done.on)
  if (sentBack) {
    deed(sentBack.on, verifier, (me) => me.do(ReturnAction, { id, reason: sentBack.reason }))
    complete(sentBack.again)
  }
  if (verified) deed(verified.on, verifier, (me) => me.do(VerifyAction, { id, note: verified.note }), 13)
  if (cancelled) deed(cancelled.on, 'mariam', (me) => me.do(CancelAction, { id, reason: cancelled.reason }))
}
