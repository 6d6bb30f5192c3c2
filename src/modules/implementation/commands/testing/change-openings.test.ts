import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { CompleteAction, VerifyAction } from '#modules/actions/contract.ts'
import { CloseTraining, CompleteParticipant, TheTraining } from '#modules/competence/contract.ts'
import { TheDocument } from '#modules/documents/contract/register.ts'
import { MyWork } from '#modules/home/contract.ts'
import { LinksOf } from '#modules/home/contract/thread.ts'
import { ListChanges } from '../../contract/change-record.ts'
import * as contract from '../../contract/changes.ts'
import { works } from './change-works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const evidence = [{ kind: 'record' as const, text: 'Evaluation of 4 March' }]

async function goods() {
  const made = await works(house)
  const { org, open } = made
  const taskOf = async (id: string) => (await open(id)).openings.find(({ kind }) => kind === 'task')?.recordId ?? ''
  const endTask = async (actionId: string, by = 'ali') => {
    await org.as(by).do(CompleteAction, { id: actionId, done: 'Evaluated', evidence, doneOn: '2026-03-02' })
    await org.as('omar').do(VerifyAction, { id: actionId })
  }
  const openRevision = async (id: string, documentId: string, by = 'bo') => {
    const revisionId = newId()
    await org.as(by).do(contract.OpenRevision, { id, openingId: newId(), documentId, revisionId })
    return revisionId
  }
  const openTraining = async (id: string, by = 'bo') => {
    const training = {
      id: newId(),
      titleEn: 'Buying from two suppliers',
      ownerId: org.people('bo'),
      trainerId: org.people('bo'),
      dueOn: '2026-04-15',
      participantIds: [org.people('ali')],
    }
    await org.as(by).do(contract.OpenTraining, { id, openingId: newId(), training })
    return training.id
  }
  const endTraining = async (id: string) => {
    const { participants } = await org.as('mina').ask(TheTraining, { id })
    for (const one of participants)
      await org.as('bo').do(CompleteParticipant, { id: one.id, heldOn: '2026-03-02', result: 'Chose well' })
    await org.as('bo').do(CloseTraining, { id })
  }
  const finish = (id: string, by = 'bo') => org.as(by).do(contract.FinishChange, { id, note: 'Both deliver' })
  const done = async (given: object = {}) => {
    const id = await made.underWay(given)
    await endTask(await taskOf(id))
    await finish(id)
    return id
  }
  return { ...made, taskOf, endTask, openRevision, openTraining, endTraining, finish, done }
}

test('when a change begins, every responsibility becomes a task', async () => {
  const { org, submitted, approve, open, taskOf } = await goods()
  const id = await submitted()
  await expectRefusal(org.as('bo').do(contract.StartChange, { id }), 'step-not-allowed')
  await approve(id)
  await expectRefusal(org.as('ali').do(contract.StartChange, { id }), 'only-owner-leads-change')

  await org.as('bo').do(contract.StartChange, { id })

  const { openings, responsibilities } = await open(id, 'sara')
  expect(openings).toMatchObject([
    {
      kind: 'task',
      number: 'CAR-2026-0001',
      titleEn: 'Evaluate the second supplier',
      state: 'open',
      isOpen: true,
      due: '2026-04-30',
      personId: org.people('ali'),
      responsibilityId: responsibilities[0]?.id,
    },
  ])
  const { rows } = await org.as('ali').ask(MyWork, {})
  expect(rows.map((one) => [one.record, one.id])).toEqual([['action', await taskOf(id)]])
})

test('it opens the revision, the new document, the training and the task it needs, and shows how each stands', async () => {
  const { org, typeId, document, underWay, open, openRevision, openTraining } = await goods()
  const documentId = await document()
  const id = await underWay({ documentIds: [documentId] })
  const revisionId = await openRevision(id, documentId)
  const trainingId = await openTraining(id)
  const drafted = {
    id: newId(),
    revisionId: newId(),
    typeId,
    titleEn: 'Second sources',
    titleAr: '',
    ownerId: org.people('bo'),
  }
  await org.as('bo').do(contract.OpenDocument, { id, openingId: newId(), document: drafted })
  const task = { openingId: newId(), actionId: newId(), what: 'Tell the bank', personId: org.people('sara') }
  await org.as('ali').do(contract.OpenTask, { id, ...task, due: '2026-03-20' })

  const { openings, documents } = await open(id)
  expect(openings.map(({ kind, number, state }) => [kind, number, state])).toEqual([
    ['document', null, 'draft'],
    ['revision', 'PRO-001', 'draft'],
    ['task', 'CAR-2026-0001', 'open'],
    ['task', 'CAR-2026-0002', 'open'],
    ['training', expect.any(String), 'planned'],
  ])
  expect(documents).toMatchObject([{ id: documentId, number: 'PRO-001', inWork: 2, isTheirs: true }])
  expect((await open(id, 'ali')).documents).toMatchObject([{ id: documentId, isTheirs: false }])
  expect((await org.as('bo').ask(TheDocument, { id: documentId })).inWork).toMatchObject({
    id: revisionId,
    revision: 2,
  })
  const hidden = (await open(id, 'sara')).openings.find(({ kind }) => kind === 'document')
  expect(hidden).toMatchObject({ isVisible: false, titleEn: '', state: 'draft' })
  const { links } = await org.as('bo').ask(LinksOf, { record: 'change', id })
  expect(
    links
      .filter(({ from }) => from.id === id)
      .map(({ to }) => to.record)
      .toSorted(),
  ).toEqual(['action', 'action', 'document', 'document', 'training'])
  expect(links.some(({ to }) => to.id === trainingId)).toBe(true)
  const [line] = (await org.as('sara').ask(ListChanges, { documentId })).rows
  expect(line).toMatchObject({ opened: 5, open: 5 })
})

test('only those who take part open something, and only while it is under way', async () => {
  const { org, typeId, document, submitted, underWay, openRevision, openTraining } = await goods()
  const [documentId, id, waiting] = [await document(), await underWay(), await submitted()]
  const drafted = {
    id: newId(),
    revisionId: newId(),
    typeId,
    titleEn: 'Mine',
    titleAr: '',
    ownerId: org.people('sara'),
  }
  const task = { actionId: newId(), what: 'Mine', personId: org.people('sara'), due: '2026-03-20' }

  await expectRefusal(openRevision(id, documentId, 'sara'), 'takes-no-part-in-change')
  await expectRefusal(openRevision(id, documentId, 'ali'), 'only-editors-change-it')
  await expectRefusal(openTraining(id, 'sara'), 'takes-no-part-in-change')
  await expectRefusal(
    org.as('sara').do(contract.OpenDocument, { id, openingId: newId(), document: drafted }),
    'takes-no-part-in-change',
  )
  await expectRefusal(
    org.as('sara').do(contract.OpenTask, { id, openingId: newId(), ...task }),
    'takes-no-part-in-change',
  )
  await expectRefusal(openRevision(waiting, documentId), 'change-is-not-under-way')
  await openRevision(id, documentId)
  await expectRefusal(openRevision(id, documentId), 'change-opened-it-already')
  const other = await underWay()
  await expectRefusal(openRevision(other, documentId), 'a-revision-is-in-work')
})

test('it is not done while something it opened is open; the refusal names it', async () => {
  const {
    document,
    underWay,
    taskOf,
    endTask,
    endTraining,
    openRevision,
    openTraining,
    approveRevision,
    finish,
    open,
  } = await goods()
  const documentId = await document()
  const id = await underWay()
  const [revisionId, trainingId] = [await openRevision(id, documentId), await openTraining(id)]

  const refusal = (await finish(id).catch((thrown: Refusal) => thrown)) as Refusal
  expect(refusal.key).toBe('change-has-open-parts')
  expect(refusal.details['namesEn']).toMatch(
    /PRO-001.*Buying; .*CAR-2026-0001.*Evaluate.*; .*Buying from two suppliers/,
  )
  expect(refusal.details['namesAr']).toContain('الشراء')
  await expectRefusal(finish(id, 'ali'), 'only-owner-leads-change')

  await endTask(await taskOf(id))
  await expectRefusal(finish(id), 'change-has-open-parts')
  await approveRevision(documentId, revisionId, 'Two suppliers')
  await expectRefusal(finish(id), 'change-has-open-parts')
  await endTraining(trainingId)
  await finish(id)

  expect(await open(id)).toMatchObject({ state: 'done', doneOn: '2026-03-02', doneNote: 'Both deliver' })
  expect((await open(id)).openings.every(({ isOpen }) => !isOpen)).toBe(true)
})

test('whoever made it does not judge it; before its day it is judged only for a reason', async () => {
  const { org, done, open } = await goods()
  const id = await done()
  const judge = (by: string, given: object = {}) =>
    org.as(by).do(contract.JudgeChange, { id, verdict: 'effective', note: 'No late delivery', ...given })

  await expectRefusal(judge('bo'), 'judge-made-the-change')
  await expectRefusal(judge('ali'), 'judge-made-the-change')
  await expectRefusal(judge('sara'), 'another-judges-change')
  await expectRefusal(judge('omar'), 'change-review-is-not-due')

  await judge('omar', { earlyReason: 'Three months of figures are in already' })

  expect(await open(id)).toMatchObject({
    state: 'effective',
    judgedBy: org.people('omar'),
    judgement: 'No late delivery',
  })
})

test('the review comes into the list of whoever judges, and what did not work is gone about again', async () => {
  const { org, done, open, finish } = await goods()
  const id = await done()
  const verbs = async (name: string) => (await org.as(name).ask(MyWork, {})).rows.map(({ verbKey }) => verbKey)
  expect(await verbs('omar')).not.toContain('judge-change')
  const now = house.clock.now
  house.clock.now = new Date('2026-08-01T06:00:00.000Z')
  try {
    expect(await verbs('omar')).toContain('judge-change')
    expect((await org.as('mina').ask(ListChanges, { overdue: 'true' })).rows).toMatchObject([{ id, isOverdue: true }])
    await org.as('omar').do(contract.JudgeChange, { id, verdict: 'ineffective', note: 'Two late deliveries' })

    const again = { id, reason: 'A third supplier', plannedUntil: '2026-09-30', reviewOn: '2026-12-31' }
    await expectRefusal(org.as('ali').do(contract.ReopenChange, again), 'only-owner-leads-change')
    await expectRefusal(
      org.as('bo').do(contract.ReopenChange, { ...again, plannedUntil: '2026-07-01' }),
      'change-day-has-passed',
    )
    await org.as('bo').do(contract.ReopenChange, again)

    expect(await open(id)).toMatchObject({
      state: 'in-progress',
      cycle: 2,
      judgedBy: null,
      stateReason: 'A third supplier',
    })
    await finish(id)
  } finally {
    house.clock.now = now
  }
})

test('a training it opened keeps its title from whoever may not see that training', async () => {
  const { open, underWay, openTraining } = await goods()
  const id = await underWay()
  await openTraining(id)

  const titleFor = async (name: string) =>
    (await open(id, name)).openings.find(({ kind }) => kind === 'training')?.titleEn
  expect(await Promise.all(['mina', 'bo', 'ali'].map(titleFor))).toEqual(Array(3).fill('Buying from two suppliers'))
  expect(await titleFor('sara')).toBe('')
})
