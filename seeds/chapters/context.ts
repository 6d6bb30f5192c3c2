import { ChangeIssue, CloseIssue, DecideClimate, RaiseIssue } from '#modules/context/contract/issues.ts'
import { AddParty, AddRequirement } from '#modules/context/contract/parties.ts'
import { AcknowledgePolicy, ApprovePolicy, DraftPolicy } from '#modules/context/contract/policy.ts'
import { ReviewEntry } from '#modules/context/contract/reviews.ts'
import { ApproveScope, DraftScope } from '#modules/context/contract/scope.ts'
import { sites } from '../company.ts'
import { climate, type IssueTold, issues, proposal } from '../context/issues.ts'
import { acknowledgers, policies, type PolicyTold, scope } from '../context/papers.ts'
import { parties } from '../context/parties.ts'
import { inTurn, type Script } from '../timeline.ts'

/** Scope and policy first, then what surrounds the company and who has a say in it; a year later all of it is looked at again. */
export function tellContext(script: Script): void {
  tellScope(script)
  for (const policy of policies) tellPolicy(script, policy)
  for (const issue of issues) tellIssue(script, issue)
  tellClimate(script)
  tellParties(script)
  propose(script)
}

function tellScope(script: Script): void {
  const {
    deed,
    calendar: { on },
    id,
  } = inTurn(script)
  const scopeId = id('scope')
  const siteIds = sites.map(({ key }) => id(`site:${key}`))
  deed(on(44), 'mariam', (me) => me.do(DraftScope, { id: scopeId, ...scope, siteIds }))
  deed(on(47), 'mansoori', (me) => me.do(ApproveScope, { id: scopeId }), 10)
  deed(on(405), 'mansoori', (me) =>
    me.do(ReviewEntry, { id: id('review:scope'), record: 'scope-statement', recordId: scopeId, outcome: 'unchanged' }),
  )
  const matrix = { id: id('review:responsibilities'), record: 'responsibilities', recordId: scopeId } as const
  deed(on(405), 'mansoori', (me) => me.do(ReviewEntry, { ...matrix, outcome: 'unchanged' }))
}

function tellPolicy(script: Script, { key, day, commitments, ...said }: PolicyTold): void {
  const {
    deed,
    calendar: { on },
    id,
  } = inTurn(script)
  const policyId = id(`policy:${key}`)
  deed(on(day), 'mariam', (me) => me.do(DraftPolicy, { id: policyId, ...said, commitments: [...commitments] }), 10)
  deed(on(day + 3), 'mansoori', (me) => me.do(ApprovePolicy, { id: policyId }), 11)
  for (const [at, who] of acknowledgers[key as keyof typeof acknowledgers].entries())
    deed(on(day + 4) + Math.floor(at / 4), who, (me) =>
      me.do(AcknowledgePolicy, { id: id(`acknowledged:${key}:${who}`), policyId }),
    )
}

function tellIssue({ deed, calendar: { on }, id, person }: Script, told: IssueTold): void {
  const { key, owner, reviewed, changed, closed, ...said } = told
  const issueId = id(`issue:${key}`)
  deed(on(50), 'mariam', (me) => me.do(RaiseIssue, { id: issueId, ...said, ownerId: person(owner) }))
  if (closed) deed(on(300), 'mariam', (me) => me.do(CloseIssue, { id: issueId, reason: closed }))
  if (reviewed === undefined) return

  const { note = '', ...reads } = changed ?? {}
  const outcome = changed ? 'changed' : 'unchanged'
  deed(on(reviewed), owner, async (me) => {
    if (changed) await me.do(ChangeIssue, { id: issueId, ...said, ...reads, ownerId: person(owner) })
    await me.do(ReviewEntry, { id: id(`review:${key}`), record: 'issue', recordId: issueId, outcome, note })
  })
}

function tellClimate({ deed, calendar: { on }, id, person }: Script): void {
  const climateId = id('climate')
  const { owner, reason } = climate
  deed(on(52), 'mariam', (me) =>
    me.do(DecideClimate, { id: climateId, isRelevant: true, reason, ownerId: person(owner) }),
  )
  const review = { id: id('review:climate'), record: 'climate-decision', recordId: climateId } as const
  deed(on(412), owner, (me) => me.do(ReviewEntry, { ...review, outcome: 'unchanged' }))
}

function tellParties({ deed, calendar: { on }, id, person }: Script): void {
  for (const { key, owner, asks, ...party } of parties) {
    const partyId = id(`party:${key}`)
    deed(on(55), 'mariam', async (me) => {
      await me.do(AddParty, { id: partyId, ...party, ownerId: person(owner) })
      for (const [at, { processes = [], clauses = [], reason = '', ...asked }] of asks.entries())
        await me.do(AddRequirement, {
          id: id(`requirement:${key}:${at}`),
          partyId,
          ...asked,
          isAddressed: reason === '',
          reason,
          processIds: processes.map((one) => id(`process:${one}`)),
          clauses: [...clauses],
        })
    })
    const review = { id: id(`review:${key}`), record: 'interested-party', recordId: partyId } as const
    deed(on(415), owner, (me) => me.do(ReviewEntry, { ...review, outcome: 'unchanged' }))
  }
}

function propose({ deed, id, person }: Script): void {
  const { key, owner, ...said } = proposal
  deed(712, owner, (me) => me.do(RaiseIssue, { id: id(`issue:${key}`), ...said, ownerId: person(owner) }))
}
