import { describe, expect, test } from 'vitest'
import { ProcessSteps } from '../../../contract/steps.ts'
import { pictureOf } from '../../picture/picture.ts'
import { decodeXml } from '../file/decode.ts'
import { withLegalIds } from '../ids.ts'
import { countsOf, modelText, parseBpmn, writeBpmn } from '../file/parse.ts'
import { bpmnToSteps } from '../read.ts'
import { wholeModel } from './whole-model.ts'
import { habits, otherModels, strangers, twice, written } from './exporters.ts'

describe('what exporters write is read, drawn, and written as the same model', () => {
  test.each(habits)('%s', async (_, file) => {
    const { xml } = withLegalIds(decodeXml(file))
    const { definitions } = await parseBpmn(xml)
    const { steps, language } = await bpmnToSteps(xml)
    const again = await parseBpmn(await writeBpmn(definitions))
    const svg = await pictureOf({ bpmn: xml, language, steps })

    const names = steps.map(({ nameEn, nameAr }) => nameEn || nameAr).filter((name) => name !== 'Pay')
    expect(names).toHaveLength(2)
    expect(ProcessSteps.safeParse(steps).success).toBe(true)
    expect(modelText(again.definitions)).toBe(modelText(definitions))
    expect(names.every((name) => svg.includes(`>${name}<`))).toBe(true)
    expect(Number(/width="([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(1200)
  })
})

test.each(['', 'bpmn2', 'semantic', 'ns0.a-b'])('every word of BPMN under the prefix "%s" is kept', async (prefix) => {
  const { definitions, warnings } = await parseBpmn(wholeModel(prefix))
  const { steps, remarks } = await bpmnToSteps(wholeModel(prefix))

  expect(warnings).toEqual([])
  expect(modelText((await parseBpmn(await writeBpmn(definitions))).definitions)).toBe(modelText(definitions))
  expect(countsOf(definitions)).toEqual(countsOf((await parseBpmn(wholeModel('bpmn'))).definitions))
  expect(Object.keys(countsOf(definitions)).length).toBeGreaterThan(60)
  expect(ProcessSteps.safeParse(steps).success).toBe(true)
  const told = new Set(remarks.map(({ kind }) => kind))
  for (const kind of [
    'boundary-event',
    'loop',
    'call',
    'sub-process',
    'message-flow',
    'several-pools',
    'data',
  ] as const)
    expect(told).toContain(kind)
})

test('what is not on the drawing, not understood, or not there is told by its name', async () => {
  const drawing = `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p"><bpmndi:BPMNShape bpmnElement="a"><dc:Bounds x="1" y="1" width="9" height="9"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`
  const inTask = '<incoming>gone</incoming>'
  const { remarks } = await bpmnToSteps(written({ drawing, inTask, inProcess: '<fancyTask id="f"/>' }))

  const told = (kind: string) => remarks.filter((one) => one.kind === kind).map(({ name }) => name)
  expect(told('undrawn')).toContain('Pack')
  expect(told('undrawn')).not.toContain('Weigh')
  expect(told('lost')).toEqual(['fancyTask'])
  expect(told('dangling')).toContain('gone')
})

test('a name with marks that turn the reading round is read without them', async () => {
  const { steps } = await bpmnToSteps(written({ names: ['\u202eWeigh\u202c', 'Pack'] }))

  expect(steps.map(({ nameEn }) => nameEn)).toEqual(['Weigh\u202c', 'Pack'])
  expect(ProcessSteps.safeParse(steps).success).toBe(true)
})

test('a file that is cut off is refused by what stands open', async () => {
  await expect(bpmnToSteps(written({}).slice(0, 900))).rejects.toMatchObject({ key: 'file-is-cut-off' })
})

test.each(otherModels)('%s is kept, and told to be no process', async (_, xml) => {
  const { steps, remarks } = await bpmnToSteps(xml)
  const { definitions } = await parseBpmn(xml)

  expect(steps).toEqual([])
  expect(remarks.map(({ kind }) => kind)).toContain('not-a-process')
  expect(modelText((await parseBpmn(await writeBpmn(definitions))).definitions)).toBe(modelText(definitions))
})

test.each(strangers)('%s is refused with what was found', async (_, file) => {
  const error: unknown = await bpmnToSteps(withLegalIds(decodeXml(file)).xml).catch((one: unknown) => one)

  expect(error).toMatchObject({ key: 'not-a-bpmn-file', details: { why: expect.stringMatching(/\w{3}/) as string } })
})

test('ids that XML does not allow are written otherwise, everywhere alike; others stay', () => {
  const { xml, renamed } = withLegalIds('<a id="1"/><b id="ok" ref="1"/><c>1</c><d name="1"/><e id="_1"/>')

  expect(xml).toBe('<a id="_1_2"/><b id="ok" ref="_1_2"/><c>_1_2</c><d name="1"/><e id="_1"/>')
  expect(renamed).toBe(1)
})

test('two elements of one id are refused by name, since one of them would be lost', async () => {
  await expect(bpmnToSteps(twice)).rejects.toMatchObject({ key: 'map-has-an-id-twice', details: { id: 'a' } })
})

test('a flow that leads elsewhere is another model', async () => {
  const model = async (xml: string) => modelText((await parseBpmn(xml)).definitions)
  const other = written({}).replace('sourceRef="a" targetRef="b"', 'sourceRef="a" targetRef="e"')

  expect(await model(other)).not.toBe(await model(written({})))
})

test('what stands in the model by default may be said or left out; vendors may name their own twice', async () => {
  const inTask = '<extensionElements><v:x xmlns:v="urn:v" v:y="1">words</v:x></extensionElements>'
  const inProcess = '<textAnnotation id="n" textFormat="text/plain"><text>a</text></textAnnotation>'
  const { definitions } = await parseBpmn(written({ inTask, inProcess }))

  const again = modelText((await parseBpmn(await writeBpmn(definitions))).definitions)
  expect(again).toBe(modelText(definitions))
  expect(again).toContain('"body":"words"')
})

test("the file's own prefix before a name says the same name", async () => {
  const xml = written({ root: 'xmlns:tns="http://example.org/x"' }).replaceAll('bpmnElement="', 'bpmnElement="tns:')
  const { definitions, warnings } = await parseBpmn(withLegalIds(xml).xml)

  expect(warnings).toEqual([])
  expect(modelText(definitions)).toContain('#a')
})

test.each([
  ['an entity that XML does not know', written({ names: ['A&nbsp;B', 'Pack'] })],
  ['a prefix nobody declared, which would lose its step', written({ onTask: ' foo:x="1"' })],
  ['comments that never end', '<!--'.repeat(400_000)],
  ['quotes that never end', `<a b='"`.repeat(300_000)],
])('%s is refused, and at once', async (_, xml) => {
  await expect(parseBpmn(withLegalIds(xml).xml)).rejects.toMatchObject({ code: 'unsupported' })
})
