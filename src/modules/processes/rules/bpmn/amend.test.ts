import { expect, test } from 'vitest'
import type { ProcessStep } from '../../contract/steps.ts'
import { onlyWordsDiffer } from '../only-words.ts'
import { withWordsOf } from './amend.ts'
import { countsOf, parseBpmn } from './file/parse.ts'
import { bpmnToSteps } from './read.ts'

const drawn = (lanes = '') => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:v="urn:v" targetNamespace="x" id="d">
  <process id="p">${lanes}
    <startEvent id="s"/><userTask id="a" name="Write&#10;the order"><extensionElements><v:own v:k="1">kept</v:own></extensionElements></userTask>
    <exclusiveGateway id="g" name="Above limit?"/><task id="b" name="Ask the director"/><parallelGateway id="fork"/><task id="c" name="Send"/><task id="e" name="File"/><endEvent id="z"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
    <sequenceFlow id="f3" name="yes" sourceRef="g" targetRef="b"/><sequenceFlow id="f4" sourceRef="g" targetRef="fork"/><sequenceFlow id="f5" sourceRef="b" targetRef="fork"/>
    <sequenceFlow id="f7" sourceRef="fork" targetRef="c"/><sequenceFlow id="f8" sourceRef="fork" targetRef="e"/><sequenceFlow id="f9" sourceRef="c" targetRef="z"/><sequenceFlow id="f11" sourceRef="e" targetRef="z"/>
  </process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p"><bpmndi:BPMNShape bpmnElement="a"><dc:Bounds x="77" y="88" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`
const lanes =
  '<laneSet id="ls"><lane id="l1" name="Buyer"><flowNodeRef>a</flowNodeRef><flowNodeRef>g</flowNodeRef></lane><lane id="l2"><flowNodeRef>b</flowNodeRef></lane></laneSet>'

const worded = (step: ProcessStep): ProcessStep => ({
  ...step,
  nameAr: `خطوة ${step.id}`,
  input: 'Requisition',
  document: 'PRO-007',
  pins: [{ kind: 'risk', text: 'Only one <supplier> & "more"', refId: null, refRecord: null }],
})

test('words of the table stand in the drawn map, and everything else of it stays', async () => {
  const before = await bpmnToSteps(drawn())
  const steps = before.steps.map((step) => ({ ...worded(step), roleEn: step.id === 'b' ? 'Director' : 'Clerk' }))
  const named = steps.map((step) =>
    step.id === 'g'
      ? { ...step, ways: step.ways.map((way, at) => (at === 0 ? { ...way, whenEn: 'Yes', whenAr: 'نعم' } : way)) }
      : step,
  )

  const xml = await withWordsOf(drawn(), named, 'en')

  const after = await bpmnToSteps(xml)
  expect(onlyWordsDiffer(before.steps, named)).toBe(true)
  expect(after.steps).toEqual(named)
  expect(after.remarks).toEqual(before.remarks)
  const counts = async (text: string) => ({ ...countsOf((await parseBpmn(text)).definitions), ExtensionElements: 0 })
  expect(await counts(xml)).toEqual(await counts(drawn()))
  for (const kept of ['>kept</v:own>', 'x="77"', 'name="Write&#10;the order"']) expect(xml).toContain(kept)
  expect(await withWordsOf(xml, named, 'en')).toBe(xml)
})

test('a role is renamed where it stands: on its lane, or at the step', async () => {
  const { steps } = await bpmnToSteps(drawn(lanes))
  const roles: Readonly<Record<string, string>> = { a: 'Purchaser', g: 'Purchaser', b: 'Director' }
  const named = steps.map((step) => ({ ...step, roleEn: roles[step.id] ?? '', roleAr: roles[step.id] ? 'دور' : '' }))

  const xml = await withWordsOf(drawn(lanes), named, 'en')

  expect(onlyWordsDiffer(steps, named)).toBe(true)
  expect((await bpmnToSteps(xml)).steps).toEqual(named)
  expect(xml).toContain('name="Purchaser"')
})

test('another order, another way, another step or a step in other hands is more than words', async () => {
  const { steps } = await bpmnToSteps(drawn(lanes))
  const changed = (id: string, patch: Partial<ProcessStep>) =>
    steps.map((step) => (step.id === id ? { ...step, ...patch } : step))

  expect(onlyWordsDiffer(steps, steps.toReversed())).toBe(false)
  expect(onlyWordsDiffer(steps, steps.slice(1))).toBe(false)
  expect(onlyWordsDiffer(steps, changed('b', { ways: [{ to: 'a', whenEn: '', whenAr: '' }] }))).toBe(false)
  expect(onlyWordsDiffer(steps, changed('b', { isDecision: true }))).toBe(false)
  expect(onlyWordsDiffer(steps, changed('a', { roleEn: 'Director' }))).toBe(false)
  expect(onlyWordsDiffer(steps, changed('a', { nameEn: 'Order', output: 'Order' }))).toBe(true)
})
