import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProcessStep } from '../../contract/steps.ts'
import { compareMaps } from './compare.ts'
import { mapFor, runsFromTheRight } from './drawing/mirror.ts'
import { countsOf, modelText, parseBpmn, writeBpmn } from './file/parse.ts'
import { bpmnToSteps } from './read.ts'
import { stepsToBpmn } from './write.ts'

const step = (given: Partial<ProcessStep> & { id: string }): ProcessStep => ProcessStep.parse(given)

const receiving = [
  step({
    id: 'count',
    nameEn: 'Count what came',
    nameAr: 'عدّ ما وصل',
    roleEn: 'Storekeeper',
    roleAr: 'أمين المستودع',
    input: 'Delivery note',
    pins: [
      { kind: 'risk', text: 'Wrong part <booked> & "sold"', refId: null, refRecord: null },
      { kind: 'training', text: 'TRN-001', refId: '019aa0c0-7a4e-7c11-8f0e-3c9d4b1f2a77', refRecord: 'training' },
      { kind: 'clause', text: '8.4.3', refId: null, refRecord: null },
    ],
  }),
  step({
    id: 'check',
    nameEn: 'As ordered?',
    nameAr: 'مطابق للطلب؟',
    roleEn: 'Inspector',
    roleAr: 'المفتش',
    isDecision: true,
    ways: [
      { to: 'book', whenEn: 'Yes', whenAr: 'نعم' },
      { to: 'refuse', whenEn: 'No', whenAr: 'لا' },
    ],
  }),
  step({
    id: 'book',
    nameEn: 'Book it in',
    nameAr: 'قيده',
    roleEn: 'Storekeeper',
    roleAr: 'أمين المستودع',
    ways: [{ to: 'end', whenEn: '', whenAr: '' }],
  }),
  step({
    id: 'refuse',
    nameEn: 'Send it back',
    roleEn: 'Inspector',
    roleAr: 'المفتش',
    ways: [{ to: 'count', whenEn: 'again', whenAr: '' }],
  }),
]

test.each(['en', 'ar'] as const)('a table drawn as a map reads back as the same table (%s)', async (language) => {
  const read = await bpmnToSteps(stepsToBpmn(receiving, language))

  expect(read).toEqual({ steps: receiving, remarks: [], language })
})

test('a long name has room in its step, and in the others beside it', () => {
  const widthsIn = (xml: string) =>
    [...xml.matchAll(/<dc:Bounds [^>]*width="(\d+)" height="80"/g)].map(([, width]) => Number(width))
  const usual = widthsIn(stepsToBpmn(receiving, 'en'))
  const long = receiving.map((step, place) => (place === 0 ? { ...step, nameEn: 'x'.repeat(160) } : step))

  expect(new Set(usual)).toEqual(new Set([130]))
  expect(widthsIn(stepsToBpmn(long, 'en'))).toEqual(usual.map(() => 260))
})

test('any table reads back', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) =>
    one
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  const table = fc.integer({ min: 1, max: 8 }).chain((count) =>
    fc.array(
      fc.record({
        nameEn: text,
        nameAr: text,
        role: fc.integer({ min: 0, max: 2 }),
        input: text,
        ways: fc.uniqueArray(fc.integer({ min: 0, max: count }), { minLength: 2, maxLength: 3 }),
        isDecision: fc.boolean(),
      }),
      { minLength: count, maxLength: count },
    ),
  )
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('en' as const, 'ar' as const), async (rows, language) => {
      const steps = rows.map((row, place) =>
        step({
          id: `s${place}`,
          nameEn: row.nameEn,
          nameAr: row.nameAr,
          roleEn: ['Buyer', 'Clerk', ''][row.role] as string,
          input: row.input,
          isDecision: row.isDecision && (row.ways.length > 1 || Boolean(row.nameEn || row.nameAr)),
          ways: row.isDecision
            ? row.ways.map((to) => ({ to: to === rows.length ? 'end' : `s${to}`, whenEn: `to ${to}`, whenAr: '' }))
            : [],
        }),
      )
      expect((await bpmnToSteps(stepsToBpmn(steps, language))).steps).toEqual(steps)
    }),
    { numRuns: 60, seed: 13 },
  )
})

const foreign = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x" id="d">
  <process id="p">
    <startEvent id="s"/>
    <userTask id="a" name="Write the order"/>
    <exclusiveGateway id="g" name="Above limit?"/>
    <task id="b" name="Ask the director"/>
    <exclusiveGateway id="join"/>
    <parallelGateway id="fork"/>
    <task id="c" name="Send"/><task id="e" name="File"/>
    <intermediateThrowEvent id="i" name="Told"/>
    <endEvent id="z"/>
    <dataObjectReference id="o" name="Order"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
    <sequenceFlow id="f3" name="yes" sourceRef="g" targetRef="b"/><sequenceFlow id="f4" name="no" sourceRef="g" targetRef="join"/>
    <sequenceFlow id="f5" sourceRef="b" targetRef="join"/><sequenceFlow id="f6" sourceRef="join" targetRef="fork"/>
    <sequenceFlow id="f7" sourceRef="fork" targetRef="c"/><sequenceFlow id="f8" sourceRef="fork" targetRef="e"/>
    <sequenceFlow id="f9" sourceRef="c" targetRef="i"/><sequenceFlow id="f10" sourceRef="i" targetRef="z"/><sequenceFlow id="f11" sourceRef="e" targetRef="z"/>
  </process>
</definitions>`

test('a map drawn elsewhere is read as far as a table reaches, and the rest is said', async () => {
  const { steps, remarks } = await bpmnToSteps(foreign)

  expect(
    steps.map(({ id, isDecision, ways }) => [id, isDecision, ways.map(({ to, whenEn }) => `${whenEn}>${to}`)]),
  ).toEqual([
    ['a', false, []],
    ['g', true, ['yes>b', 'no>c', 'no>e']],
    ['b', false, ['>c', '>e']],
    ['c', false, ['>end']],
    ['e', false, []],
  ])
  expect(remarks.map(({ kind, elementId }) => `${kind} ${elementId}`).toSorted()).toEqual(
    ['data o', 'event i', 'no-diagram d', 'parallel fork', 'task-type a'].toSorted(),
  )
})

test('a map is the same after it is written and read again, and its elements are counted', async () => {
  const first = await parseBpmn(stepsToBpmn(receiving, 'ar'))
  const second = await parseBpmn(await writeBpmn(first.definitions))

  expect(modelText(second.definitions)).toBe(modelText(first.definitions))
  expect(countsOf(first.definitions)).toMatchObject({ Task: 3, ExclusiveGateway: 1, Lane: 2, SequenceFlow: 6 })
  const other = await parseBpmn(
    stepsToBpmn([...receiving.slice(0, 3), { ...(receiving[3] as ProcessStep), nameEn: 'Keep it' }], 'ar'),
  )
  expect(modelText(other.definitions)).not.toBe(modelText(first.definitions))
})

test('who reads Arabic reads it in Arabic, from the right', async () => {
  const english = stepsToBpmn(receiving, 'en')
  const arabic = await mapFor(english, 'en', 'ar')

  const xOf = (xml: string, id: string) =>
    Number(new RegExp(`bpmnElement="${id}"[^>]*>\\s*<dc:Bounds x="([\\d.]+)"`).exec(xml)?.[1])
  expect(xOf(english, 'count')).toBeLessThan(xOf(english, 'book'))
  expect(xOf(arabic, 'count')).toBeGreaterThan(xOf(arabic, 'book'))
  expect(arabic).toContain('name="مطابق للطلب؟"')
  expect(xOf(arabic, 'ts-lane-1')).toBe(xOf(english, 'ts-lane-1'))
})

test('a map written in Arabic runs from the right, and from the left for who reads English', async () => {
  const arabic = stepsToBpmn(receiving, 'ar')
  const english = await mapFor(arabic, 'ar', 'en')
  const onlyArabic = stepsToBpmn([step({ id: 'a', nameAr: 'عدّ ما وصل' }), step({ id: 'b', nameAr: 'قيده' })], 'ar')

  const runs = async (xml: string) => runsFromTheRight((await parseBpmn(xml)).definitions)
  expect(await runs(arabic)).toBe(true)
  expect(await mapFor(arabic, 'ar', 'ar')).toBe(arabic)
  expect(await runs(english)).toBe(false)
  expect(english).toContain('name="As ordered?"')
  expect(await runs(await mapFor(onlyArabic, 'ar', 'en'))).toBe(true)
})

test('no two steps stand on the same place', () => {
  const xml = stepsToBpmn(receiving, 'en')

  const boxes = [...xml.matchAll(/bpmnElement="(\w+)"><dc:Bounds x="([\d.]+)" y="([\d.]+)"/g)].map(
    ([, , x, y]) => `${x}/${y}`,
  )
  expect(new Set(boxes).size).toBe(boxes.length)
  expect(xml).not.toContain('NaN')
})

const written = (steps: readonly ProcessStep[]) => ({ bpmn: stepsToBpmn(steps, 'en'), language: 'en' as const })

test('two revisions are compared by what they say, and last by where it stands', async () => {
  const [count, check, book, refuse] = receiving as [ProcessStep, ProcessStep, ProcessStep, ProcessStep]
  const next = [
    count,
    step({ id: 'label', nameEn: 'Label it', roleEn: 'Storekeeper', roleAr: 'أمين المستودع' }),
    check,
    { ...book, nameEn: 'Book it in at once' },
    { ...refuse, pins: [{ kind: 'control' as const, text: 'Two look at it', refId: null, refRecord: null }] },
  ]

  const found = await compareMaps(written(receiving), written(next), 'en')

  const told = (kind: string) => found.filter((one) => one.kind === kind).map(({ id }) => id)
  expect(told('added')).toEqual(expect.arrayContaining(['label', 'ts-flow-count-label', 'ts-flow-label-check']))
  expect(told('removed')).toEqual(['ts-flow-count-check'])
  expect(told('changed')).toEqual(expect.arrayContaining(['book', 'refuse']))
  expect(told('changed')).not.toContain('count')
  expect(told('changed').filter((id) => id.startsWith('ts-flow'))).toEqual([])
  expect(found.find(({ id }) => id === 'ts-flow-count-label')?.ends?.map(({ name }) => name)).toEqual([
    'Count what came',
    'Label it',
  ])
  expect(told('moved')).toContain('check')
  expect(found.find(({ id }) => id === 'book')?.was?.words).toEqual(['Book it in', 'قيده'])
  expect(await compareMaps(written(next), written(next), 'en')).toEqual([])
  const anew = {
    bpmn: stepsToBpmn(receiving, 'en').replaceAll(/(["_>])(ts-|count|check|book|refuse)/g, '$1new-$2'),
    language: 'en',
  } as const
  const all = await compareMaps(written(receiving), anew, 'en')
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['added', 'removed']))
  expect(all.filter(({ kind }) => kind === 'added')).toHaveLength(all.length / 2)
  const steps = all.filter(({ type, kind }) => type === 'Task' && kind === 'added')
  expect(steps.map(({ name }) => name)).toEqual(['Count what came', 'Book it in', 'Send it back'])
  const inArabic = await compareMaps(written(receiving), written(next), 'ar')
  expect(inArabic.map(({ id, kind }) => `${kind} ${id}`)).toEqual(found.map(({ id, kind }) => `${kind} ${id}`))
  expect(inArabic.find(({ id }) => id === 'ts-flow-count-label')?.ends?.map(({ name }) => name)).toEqual([
    'عدّ ما وصل',
    'Label it',
  ])
})
