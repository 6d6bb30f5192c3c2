import type { Element } from 'bpmn-moddle'
import type { MapRemark } from '../../contract/steps.ts'
import { listOf, oneOf } from './parse.ts'

export type Remark = MapRemark

const activities = /^bpmn:(Task|\w+Task|SubProcess|AdHocSubProcess|Transaction|CallActivity)$/
const typed = /^bpmn:(User|Manual|Service|Send|Receive|Script|BusinessRule)Task$/
const gateways: Readonly<Record<string, Remark['kind']>> = {
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:InclusiveGateway': 'inclusive',
  'bpmn:EventBasedGateway': 'event-gateway',
  'bpmn:ComplexGateway': 'inclusive',
}

/** A row of the table: something that is done, or a choice between ways. A gateway that only joins is no choice. */
export const isStep = (node: Element, ways: number): boolean =>
  activities.test(node.$type) || (node.$type === 'bpmn:ExclusiveGateway' && (ways > 1 || Boolean(node.name)))

/** What the table cannot say. */
export function remarksOn(
  definitions: Element,
  processes: readonly Element[],
  nodes: readonly Element[],
  met: ReadonlySet<Element>,
): Remark[] {
  const all: Remark[] = []
  const remark = (kind: Remark['kind'], { name, id }: Element) =>
    all.push({ kind, name: nameOf(name), elementId: id ?? '' })
  const participants = listOf(definitions, 'rootElements').flatMap((root) => listOf(root, 'participants'))
  const messages = listOf(definitions, 'rootElements').flatMap((root) => listOf(root, 'messageFlows'))
  if (processes.length === 0) remark('not-a-process', definitions)
  if (listOf(definitions, 'diagrams').length === 0) remark('no-diagram', definitions)
  if (participants.length > 1) for (const pool of participants.slice(1)) remark('several-pools', pool)
  for (const flow of messages) remark('message-flow', flow)
  const starts = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent')
  for (const start of starts.slice(1)) remark('several-starts', start)
  for (const node of nodes) for (const kind of kindsOf(node)) remark(kind, node)
  if (starts.length > 0)
    for (const node of nodes)
      if (activities.test(node.$type) && !met.has(node) && !node['isForCompensation']) remark('unreached', node)
  for (const process of processes)
    for (const artifact of listOf(process, 'artifacts'))
      remark('artifact', { ...artifact, name: artifact['text'] as string } as Element)
  return all
}

function* kindsOf(node: Element): Generator<Remark['kind']> {
  const { $type } = node
  const gateway = gateways[$type]
  if (gateway) yield gateway
  if (activities.test($type) && !node.name) yield 'unnamed'
  if (typed.test($type)) yield 'task-type'
  if ($type.endsWith('SubProcess') || $type === 'bpmn:Transaction') yield 'sub-process'
  if ($type === 'bpmn:CallActivity') yield 'call'
  if (oneOf(node, 'loopCharacteristics')) yield 'loop'
  if ($type === 'bpmn:BoundaryEvent') yield 'boundary-event'
  if ($type.startsWith('bpmn:Intermediate')) yield 'event'
  if (/^bpmn:(Start|End)Event$/.test($type) && listOf(node, 'eventDefinitions').length > 0) yield 'typed-event'
  if ($type.startsWith('bpmn:Data')) yield 'data'
  if ($type === 'bpmn:SequenceFlow' && oneOf(node, 'conditionExpression')) yield 'condition'
}

const nameOf = (name: unknown) => (typeof name === 'string' ? name.replace(/\s+/g, ' ').trim().slice(0, 200) : '')
