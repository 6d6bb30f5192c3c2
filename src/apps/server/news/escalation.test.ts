import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { CloseIssue, RaiseIssue } from '#modules/context/contract/issues.ts'
import { AddParty } from '#modules/context/contract/parties.ts'
import { ApprovePolicy, DraftPolicy } from '#modules/context/contract/policy.ts'
import { ReviewEntry } from '#modules/context/contract/reviews.ts'
import { MyWork } from '#modules/home/contract.ts'
import { TheChange } from '#modules/implementation/contract/change-record.ts'
import * as changes from '#modules/implementation/contract/changes.ts'
import * as plans from '#modules/implementation/contract/plan.ts'
import { createMailer } from '#platform/server/mail/mailer.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'
import { decoded, openPostOffice } from '../testing/post-office.ts'
import { escalate } from './escalation.ts'

let house: TestHouse
let pool: pg.Pool
let post: Awaited<ReturnType<typeof openPostOffice>>

beforeAll(async () => {
  house = await openTestHouse()
  pool = new pg.Pool(house.owner)
  post = await openPostOffice()
})
afterAll(async () => {
  post.close()
  await pool.end()
  await house.close()
})
beforeEach(() => {
  house.clock.now = new Date('2026-03-02T06:00:00.000Z')
})

const people = {
  mina: ['quality-manager'],
  bo: ['process-owner'],
  huda: ['process-owner'],
  sara: ['top-management'],
}

/** Bo reports to Huda. */
async function works() {
  await pool.query('delete from mail')
  const org = await house.organisation({ people })
  await pool.query('update person set manager_id = $1 where id = $2', [org.people('huda'), org.people('bo')])
  return org
}
type Org = Awaited<ReturnType<typeof works>>

/** A morning: what is late is told, the post is carried, and this is what arrived, name by name. */
async function morning(day: string): Promise<string[]> {
  house.clock.now = new Date(`${day}T06:00:00.000Z`)
  await pool.query('delete from mail')
  post.received.length = 0
  await escalate(house.pool.db, house.clock.now, () => undefined)
  await createMailer({ pool, smtpUrl: post.url, baseUrl: 'https://quality.example.com', log: house.log }).sendDue(
    () => house.clock.now,
  )
  return post.received
    .map(({ to, text }) => `${to[0]?.split('@')[0]}: ${/^Subject: (.*)$/m.exec(decoded(text))?.[1]?.trim()}`)
    .toSorted()
}

async function issue(org: Org, given: object = {}): Promise<string> {
  const id = newId()
  const told = {
    kind: 'external' as const,
    topic: 'legal' as const,
    statementEn: 'New rules',
    effect: 'threat' as const,
  }
  await org
    .as('mina')
    .do(RaiseIssue, { id, ...told, ownerId: org.people('bo'), nextReview: '2026-04-01', ...given } as never)
  return id
}

test('a review that is late is told to the owner, then to their manager, then to top management, and never to Quality', async () => {
  const org = await works()
  await issue(org)

  expect(await morning('2026-04-01')).toEqual([])
  expect(await morning('2026-04-02')).toEqual(['bo: To be looked at again: ISS-2026-0001 New rules'])
  expect(await morning('2026-04-02')).toEqual([])
  expect(await morning('2026-04-03')).toEqual([])
  expect(await morning('2026-04-08')).toEqual(['huda: Review overdue in your team: ISS-2026-0001 New rules'])
  expect(await morning('2026-04-15')).toEqual(['sara: Review overdue for two weeks: ISS-2026-0001 New rules'])
  expect(await morning('2026-04-22')).toEqual([])
})

test('only what still stands and was not looked at is told', async () => {
  const org = await works()
  const [closed, reviewed] = [await issue(org), await issue(org)]
  await org.as('mina').do(CloseIssue, { id: closed, reason: 'The rules were withdrawn' }, { seen: 1 })
  house.clock.now = new Date('2026-03-20T06:00:00.000Z')
  await org.as('bo').do(ReviewEntry, {
    id: newId(),
    record: 'issue',
    recordId: reviewed,
    outcome: 'unchanged',
    note: '',
    nextReview: '2027-03-20',
  })

  expect(await morning('2026-04-02')).toEqual([])
})

test('interested parties and the policy are looked at again too; the policy is of who signed it', async () => {
  const org = await works()
  const party = { nameEn: 'The municipality', nameAr: '', relevance: 'It licenses us', ownerId: org.people('bo') }
  await org.as('mina').do(AddParty, { id: newId(), ...party, nextReview: '2027-03-02' })
  const id = newId()
  await org.as('mina').do(DraftPolicy, {
    id,
    statementEn: 'We make what was promised.',
    statementAr: 'نصنع ما وعدنا به.',
    commitments: ['purpose', 'objectives', 'requirements', 'improvement'],
  })
  await org.as('sara').do(ApprovePolicy, { id })

  const told = await morning('2027-03-03')

  expect(told).toEqual([
    'bo: To be looked at again: The municipality',
    'sara: To be looked at again: We make what was promised.',
  ])
  const { rows } = await org.as('sara').ask(MyWork, {})
  expect(rows.map(({ verbKey, due }) => [verbKey, due])).toContainEqual(['review-policy', '2027-03-02'])
})

test('a task of the plan that should be done is told step by step, until it is done', async () => {
  const org = await works()
  const planId = newId()
  const frame = { startsOn: '2026-03-02', certificationOn: '2026-06-30', calendar: 'uae' as const }
  await org.as('mina').do(plans.MakePlan, { id: planId, ...frame, withSteps: false })
  const { plan } = await org.as('mina').ask(plans.ThePlan, {})
  const phaseId = plan?.phases[0]?.id ?? ''
  const [first, second] = [newId(), newId()]
  const task = { planId, phaseId, titleAr: '', duration: 2 }
  await org
    .as('mina')
    .do(plans.AddTask, { id: first, ...task, titleEn: 'Train the auditors', ownerId: org.people('bo') } as never)
  await org
    .as('mina')
    .do(plans.AddTask, { id: second, ...task, titleEn: 'Audit', duration: 10, after: [first] } as never)
  const { tasks } = await org.as('mina').ask(plans.ThePlan, {})
  const due = tasks.find(({ id }) => id === first)?.finish ?? ''
  const days = (count: number) => new Date(Date.parse(due) + count * 86_400_000).toISOString().slice(0, 10)

  expect(await morning(days(1))).toEqual(['bo: Overdue: Train the auditors'])
  const { rows } = await org.as('bo').ask(MyWork, {})
  expect(rows.find(({ id }) => id === first)).toMatchObject({ verbKey: 'carry-out', due })
  expect(await morning(days(7))).toEqual(['huda: Overdue in your team: Train the auditors'])
  const now = (await org.as('bo').ask(plans.ThePlan, {})).tasks.find(({ id }) => id === first)
  await org.as('bo').do(plans.ReportProgress, { id: first, progress: 100 }, { seen: now?.version ?? 1 })
  expect(await morning(days(14))).toEqual([])
})

test('a change that is not done, and later not judged, on its day is told step by step', async () => {
  const org = await works()
  const id = newId()
  const said = Object.fromEntries(
    ['reason', 'purpose', 'consequences', 'unwanted', 'integrity', 'resources', 'criterion'].map((one) => [
      one,
      'Said',
    ]),
  )
  await org.as('mina').do(changes.ProposeChange, {
    id,
    titleEn: 'Two suppliers',
    titleAr: '',
    ...said,
    responsibilities: [{ id: newId(), what: 'Evaluate the second', personId: org.people('huda') }],
    ownerId: org.people('bo'),
    plannedFrom: '2026-03-02',
    plannedUntil: '2026-03-31',
    reviewOn: '2026-05-31',
  } as never)
  expect(await morning('2026-04-01')).toEqual([])

  await org.as('mina').do(changes.SubmitChange, { id, approverId: org.people('sara') })
  await org
    .as('sara')
    .do(changes.ApproveChange, { id, contentHash: (await org.as('sara').ask(TheChange, { id })).shownHash })

  expect(await morning('2026-04-07')).toEqual(['huda: Overdue in your team: CR-2026-0001 Two suppliers'])
  expect(await morning('2026-04-14')).toEqual(['sara: Overdue for two weeks: CR-2026-0001 Two suppliers'])
  await pool.query(`update change set state = 'done', done_on = '2026-04-14', done_by = $1 where id = $2`, [
    org.people('bo'),
    id,
  ])
  expect(await morning('2026-04-28')).toEqual([])
  expect(await morning('2026-06-01')).toEqual([
    'founder: To be judged: CR-2026-0001 Two suppliers',
    'mina: To be judged: CR-2026-0001 Two suppliers',
  ])
})

test('a step that fell on a day when the server stood still is taken on the next', async () => {
  await issue(await works())
  expect(await morning('2026-04-01')).toEqual([])

  expect(await morning('2026-04-04')).toEqual(['bo: To be looked at again: ISS-2026-0001 New rules'])
})
