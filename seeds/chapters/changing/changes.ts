import { CompleteAction, StartAction, VerifyAction } from '#modules/actions/contract.ts'
import { TheChange } from '#modules/implementation/contract/change-record.ts'
import {
  ApproveChange,
  FinishChange,
  JudgeChange,
  ProposeChange,
  StartChange,
  SubmitChange,
} from '#modules/implementation/contract/changes.ts'
import { type ChangeTold, changes } from '../../changes/changes.ts'
import { inTurn, type Script } from '../../timeline.ts'

/** Changes of the system, thought through before they are made. */
export function tellChanges(script: Script): void {
  for (const told of changes) tellChange(inTurn(script), told)
}

function tellChange(script: Script, told: ChangeTold): void {
  const { deed, calendar, id, person } = script
  const changeId = id(`change:${told.key}`)
  const { owner, proposed, from, tasksDone, finished, judged } = told
  deed(calendar.on(proposed), owner, async (me) => {
    await me.do(ProposeChange, proposal(script, told))
    await me.do(SubmitChange, { id: changeId, approverId: person('mansoori') })
  })
  deed(calendar.on(proposed + 4), 'mansoori', async (me) => {
    const { shownHash: contentHash } = await me.ask(TheChange, { id: changeId })
    await me.do(ApproveChange, { id: changeId, contentHash })
  })
  deed(calendar.on(from), owner, (me) => me.do(StartChange, { id: changeId }))
  if (tasksDone) carryOut(script, told, calendar.on(tasksDone))
  if (finished)
    deed(calendar.on(finished.on), owner, (me) => me.do(FinishChange, { id: changeId, note: finished.note }))
  if (judged)
    deed(calendar.on(judged.on), told.reviewer, (me) =>
      me.do(JudgeChange, { id: changeId, verdict: 'effective', note: judged.note, earlyReason: '' }),
    )
}

function proposal({ id, person, calendar }: Script, told: ChangeTold) {
  const { key, owner, reviewer, processes, documents, people, from, until, review, tasks, ...said } = told
  const { proposed: _, tasksDone: __, finished: ___, judged: ____, ...words } = said
  return {
    id: id(`change:${key}`),
    ...words,
    ownerId: person(owner),
    reviewerId: person(reviewer),
    processIds: processes.map((one) => id(`process:${one}`)),
    documentIds: documents.map((one) => id(`document:${one}`)),
    personIds: people.map(person),
    siteIds: [id('site:auh')],
    responsibilities: tasks.map(([who, what], at) => ({ id: id(`part:${key}:${at}`), what, personId: person(who) })),
    plannedFrom: calendar.date(from),
    plannedUntil: calendar.date(until),
    reviewOn: calendar.date(review),
  }
}

/** Every task by whoever is responsible, and verified by somebody else. */
function carryOut({ deed, id, person, teller, day }: Script, { key, tasks, owner }: ChangeTold, on: number): void {
  deed(on, owner, async (me) => {
    const { openings } = await me.ask(TheChange, { id: id(`change:${key}`) })
    for (const [who, , done = ''] of tasks) {
      const found = openings.find((one) => one.kind === 'task' && one.personId === person(who))
      const task = { id: found?.recordId ?? '' }
      await teller.as(who).do(StartAction, task)
      const evidence = [{ kind: 'observation' as const, text: done }]
      await teller.as(who).do(CompleteAction, { ...task, done, evidence, doneOn: day(on) })
      await teller.as('mariam').do(VerifyAction, task)
    }
  })
}
