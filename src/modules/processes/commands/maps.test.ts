import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { SignaturesOf } from '#kernel/platform-contract.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { MyWork } from '#modules/home/contract.ts'
import { AddProcess } from '../contract.ts'
import * as contract from '../contract/maps.ts'
import type { ProcessStep } from '../contract/steps.ts'
import { stepsToBpmn } from '../rules/bpmn/write.ts'
import { fileCanBeSent } from '../rules/maps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const people = {
  bo: ['process-owner'],
  eve: ['process-owner'],
  ali: ['employee'],
  mina: ['quality-manager'],
  tom: ['top-management'],
}
type Given = Partial<ProcessStep> & { id: string }
const steps: Given[] = [
  { id: 'a', nameEn: 'Ask three suppliers', nameAr: 'اطلب ثلاثة عروض', roleEn: 'Buyer' },
  {
    id: 'b',
    nameEn: 'Choose',
    roleEn: 'Buyer',
    isDecision: true,
    ways: [
      { to: 'a', whenEn: 'none fits', whenAr: '' },
      { to: 'end', whenEn: 'one fits', whenAr: '' },
    ],
  },
]

async function works() {
  const org = await house.organisation({ people })
  const processId = newId()
  await org
    .as('mina')
    .do(AddProcess, { id: processId, code: 'PUR', nameEn: 'Purchasing', nameAr: '', ownerId: org.people('bo') })
  const draft = async (by = 'bo', given: Given[] = steps) => {
    const id = newId()
    await org.as(by).do(contract.DraftMap, { id, processId })
    if (given.length > 0) await org.as(by).do(contract.WriteSteps, { id, language: 'en', steps: given as never })
    return id
  }
  const submit = (id: string, by = 'bo') =>
    org.as(by).do(contract.SubmitMap, { id, changeNote: 'Three offers from now on' })
  const shown = async (id: string, by = 'tom') => (await org.as(by).ask(contract.TheMap, { id })).shownHash
  const approve = async (id: string, by = 'tom') =>
    org.as(by).do(contract.ApproveMap, { id, contentHash: await shown(id) })
  const publish = async (by = 'bo') => {
    const id = await draft(by)
    await submit(id, by)
    await approve(id)
    await org.as(by).do(contract.PublishMap, { id })
    return id
  }
  const seen = async (by: string) =>
    (await org.as(by).ask(contract.ListMaps, { processId })).rows.map(({ revision, state }) => `${revision} ${state}`)
  return { org, processId, draft, submit, shown, approve, publish, seen }
}

test('a table becomes a map, is submitted, approved by another, published, and superseded by the next', async () => {
  const { org, processId, publish, seen } = await works()

  const first = await publish()
  const map = await org.as('ali').ask(contract.TheMap, { id: first })
  const second = await publish()

  expect(map.bpmn).toContain('Ask three suppliers')
  expect(map.steps.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(await seen('bo')).toEqual(['2 published', '1 superseded'])
  expect(await seen('ali')).toEqual(['2 published'])
  const { rows } = await org.as('mina').ask(SignaturesOf, { recordId: second })
  expect(rows.map(({ meaning, personName }) => `${meaning} ${personName}`)).toEqual(['approved tom'])
  expect((await org.as('ali').ask(contract.ListMaps, { processId })).rows[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/)
})

test('whoever wrote any of it does not approve it, nor does the owner of another process', async () => {
  const { org, draft, submit, approve } = await works()
  const id = await draft()
  await org.as('mina').do(contract.WriteSteps, { id, language: 'en', steps: steps as never })
  await submit(id)

  await expectRefusal(approve(id, 'bo'), 'approver-is-author')
  await expectRefusal(approve(id, 'mina'), 'approver-is-author')
  await expectRefusal(approve(id, 'eve'), 'approver-does-not-answer-for-it')
  await expectRefusal(approve(id, 'ali'), 'forbidden')
  await expectRefusal(org.as('bo').do(contract.PublishMap, { id }), 'step-not-allowed')
  expect((await approve(id, 'tom')).record).toMatchObject({ state: 'awaiting-publish' })
})

test('nobody changes it behind the back of whoever approves; returned with a reason it is open again', async () => {
  const { org, draft, submit, approve } = await works()
  const id = await draft()
  await submit(id)
  const write = () => org.as('bo').do(contract.WriteSteps, { id, language: 'en', steps: steps as never })
  const draw = () => org.as('bo').do(contract.DrawMap, { id, bpmn: stepsToBpmn([], 'en') })

  await expectRefusal(write(), 'map-is-locked')
  await expectRefusal(draw(), 'map-is-locked')
  await expectRefusal(submit(id), 'map-is-locked')
  await expectRefusal(org.as('eve').do(contract.ReturnMap, { id, reason: 'No' }), 'approver-does-not-answer-for-it')
  await approve(id, 'tom')
  await expectRefusal(write(), 'map-is-locked')
  const { record } = await org.as('tom').do(contract.ReturnMap, { id, reason: 'Who signs the order?' })

  expect(record).toMatchObject({
    state: 'in-progress',
    approverId: null,
    contentHash: null,
    returnedReason: 'Who signs the order?',
  })
  expect((await write()).record).toMatchObject({ state: 'in-progress' })
})

test('readers do not see a draft, and only one is under way', async () => {
  const { org, draft, seen, processId } = await works()
  const id = await draft()

  expect(await seen('ali')).toEqual([])
  expect(await seen('mina')).toEqual(['1 in-progress'])
  await expectRefusal(org.as('ali').ask(contract.TheMap, { id }), 'missing')
  await expectRefusal(org.as('mina').do(contract.DraftMap, { id: newId(), processId }), 'map-under-way')
  await expectRefusal(org.as('eve').do(contract.DraftMap, { id: newId(), processId }), 'only-owner-describes')
  await expectRefusal(org.as('eve').do(contract.WriteSteps, { id, language: 'en', steps: [] }), 'only-owner-describes')
  await expectRefusal(org.as('ali').do(contract.DrawMap, { id, bpmn: 'x' }), 'forbidden')
})

test('what is submitted can be followed', async () => {
  const { draft, submit, org } = await works()
  const id = await draft('bo', [])
  const submitWith = async (given: Given[]) => {
    await org.as('bo').do(contract.WriteSteps, { id, language: 'en', steps: given as never })
    return submit(id)
  }

  await expectRefusal(submit(id), 'map-is-empty')
  await expectRefusal(submitWith([{ id: 'a' }]), 'step-needs-a-name')
  await expectRefusal(submitWith([{ id: 'a', nameEn: 'So?', isDecision: true }]), 'decision-needs-two-ways')
  await expectRefusal(
    submitWith([{ id: 'a', nameEn: 'Go', ways: [{ to: 'x', whenEn: '', whenAr: '' }] }]),
    'step-leads-nowhere',
  )
  await expectRefusal(
    submitWith([
      { id: 'a', nameEn: 'Go' },
      { id: 'a', nameEn: 'Stop' },
    ]),
    'step-stands-twice',
  )
})

test('a drawn map is read into the table, and the server draws its picture', async () => {
  const { org, draft } = await works()
  const id = await draft()
  const drawn = stepsToBpmn(
    steps.map((step) => ({
      nameAr: '',
      roleEn: '',
      roleAr: '',
      input: '',
      output: '',
      document: '',
      isDecision: false,
      ways: [],
      pins: [],
      nameEn: '',
      ...step,
    })),
    'en',
  )
    .replace('<bpmn:task id="a"', '<bpmn:userTask id="a"')
    .replace('</bpmn:task>', '</bpmn:userTask>')

  await org.as('bo').do(contract.DrawMap, {
    id,
    bpmn: drawn,
  })

  const map = await org.as('bo').ask(contract.TheMap, { id })
  expect(map.steps.map(({ id, nameEn }) => [id, nameEn])).toEqual([
    ['a', 'Ask three suppliers'],
    ['b', 'Choose'],
  ])
  expect(map.remarks.map(({ kind }) => kind)).toEqual(['task-type'])
  expect(map.svg).toMatch(/^<svg [^>]+>.*Ask three.*suppliers.*<\/svg>$/s)
  expect(map.bpmn).toBe(drawn)
})

describe('the table of a drawn map', () => {
  const forked = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p"><startEvent id="s"/><task id="a" name="Order"/><parallelGateway id="f"/><task id="b" name="Send"/><task id="c" name="File"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" name="done" sourceRef="a" targetRef="f"/><sequenceFlow id="f3" sourceRef="f" targetRef="b"/><sequenceFlow id="f4" sourceRef="f" targetRef="c"/></process></definitions>`
  const drawnMap = async () => {
    const { org, draft } = await works()
    const id = await draft('bo', [])
    await org.as('bo').do(contract.DrawMap, { id, bpmn: forked })
    const map = () => org.as('bo').ask(contract.TheMap, { id })
    const write = (changed: readonly ProcessStep[]) =>
      org.as('bo').do(contract.WriteSteps, { id, language: 'en', steps: [...changed] })
    return { map, write, first: (await map()).steps }
  }

  test('writes its words into the drawing and leaves the rest', async () => {
    const { map, write, first } = await drawnMap()

    await write(first.map((step) => ({ ...step, nameAr: 'خطوة', output: 'Order', pins: [pinned] })))

    const after = await map()
    expect([after.writtenAs, after.steps[0]?.nameAr, after.steps[0]?.pins]).toEqual(['map', 'خطوة', [pinned]])
    expect(after.bpmn).toContain('parallelGateway id="f"')
    expect(after.remarks.map(({ kind }) => kind)).toEqual(['no-diagram', 'parallel'])
  })

  test('draws it anew where it leads otherwise', async () => {
    const { map, write, first } = await drawnMap()

    await write(first.slice(0, 1).map((step) => ({ ...step, ways: [] })))

    const after = await map()
    expect([after.writtenAs, after.steps.length, after.remarks]).toEqual(['steps', 1, []])
    expect(after.bpmn).not.toContain('parallelGateway')
  })

  test('is refused where the drawing has no place for it', async () => {
    const { write, first } = await drawnMap()
    const [order, ...others] = first as [ProcessStep, ...ProcessStep[]]
    const ways = order.ways.map((way, at) => ({ ...way, whenEn: `case ${at}` }))

    await expectRefusal(write([{ ...order, ways }, ...others]), 'ways-share-a-flow')
  })
})

const pinned = { kind: 'control' as const, text: 'Two look at it', refId: null, refRecord: null }

describe('a file that is refused says why', () => {
  test.each([
    ['map-has-doctype', Buffer.from('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')],
    [
      'map-has-script',
      Buffer.from(
        stepsToBpmn([], 'en').replace(
          '<bpmn:startEvent',
          '<bpmn:scriptTask id="z"><bpmn:script>x()</bpmn:script></bpmn:scriptTask><bpmn:startEvent',
        ),
      ),
    ],
    ['map-too-deep', Buffer.from(`${'<definitions>'.repeat(5000)}${'</definitions>'.repeat(5000)}`)],
    ['file-is-another-kind', Buffer.from('<html/>')],
    ['file-is-cut-off', Buffer.from(stepsToBpmn([], 'en').slice(0, 900))],
    ['broken-encoding', Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a b="\xe9"/>', 'latin1')],
    ['unknown-encoding', Buffer.from('<?xml version="1.0" encoding="X-1"?><a/>')],
    ['map-too-large', Buffer.from(`${stepsToBpmn([], 'en')}${' '.repeat(500_000)}`)],
  ])('%s', async (key, file) => {
    const { org, draft } = await works()
    const id = await draft()

    await expectRefusal(org.as('bo').do(contract.ImportMap, { id, file: file.toString('base64') }), key)
  })

  test('one that the post would not take is told before it is sent', () => {
    expect(fileCanBeSent(0)?.key).toBe('file-is-empty')
    expect(fileCanBeSent(675_000)).toBeUndefined()
    expect(fileCanBeSent(675_001)?.key).toBe('map-too-large')
    const letters = Buffer.alloc(675_000).toString('base64')
    expect(contract.ImportMap.input.safeParse({ id: newId(), file: letters }).success).toBe(true)
  })

  test('and one in UTF-16 is taken', async () => {
    const { org, draft } = await works()
    const id = await draft('bo', [])
    const text = stepsToBpmn([], 'ar')
      .replace('UTF-8', 'UTF-16')
      .replace('<bpmn:endEvent id="ts-end">', '<bpmn:task id="t" name="قبول"/><bpmn:endEvent id="ts-end">')
    const file = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

    await org.as('bo').do(contract.ImportMap, { id, file: file.toString('base64') })

    expect((await org.as('bo').ask(contract.TheMap, { id })).steps).toMatchObject([{ id: 't', nameAr: 'قبول' }])
  })
})

test('what was approved is what is published', async () => {
  const { org, draft, submit, approve } = await works()
  const id = await draft()
  await submit(id)
  await approve(id, 'tom')
  const { Client } = (await import('pg')).default
  const owner = new Client(house.owner)
  await owner.connect()
  await owner.query(`update process_map set bpmn = bpmn || ' ' where id = $1`, [id])
  await owner.end()

  await expectRefusal(org.as('bo').do(contract.PublishMap, { id }), 'not-what-was-approved')
})

test('whoever can approve finds it among their work, the author does not', async () => {
  const { draft, submit, org, approve } = await works()
  const id = await draft()
  await submit(id)
  const verbs = async (name: string) =>
    (await org.as(name).ask(MyWork, {})).rows.map(({ number, verbKey }) => `${number} ${verbKey}`)

  expect([await verbs('tom'), await verbs('mina'), await verbs('bo')]).toEqual([
    ['PUR approve-map'],
    ['PUR approve-map'],
    [],
  ])
  await approve(id, 'tom')
  expect([await verbs('tom'), await verbs('bo')]).toEqual([[], ['PUR publish-map']])
})
