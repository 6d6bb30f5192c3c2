import type { Element } from 'bpmn-moddle'
import type { MapRemark } from '../../contract/steps.ts'
import { listOf, oneOf } from './file/parse.ts'

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
  const shown = shownIn(definitions)
  if (!shown) remark('no-diagram', definitions)
  else for (const node of nodes) if (isDrawn.test(node.$type) && !shown.has(node)) remark('undrawn', node)
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

const isDrawn = /(Task|SubProcess|Transaction|CallActivity|Gateway|Event)$/

/** What stands on the drawing that is shown: the first one with anything on it. */
function shownIn(definitions: Element): ReadonlySet<Element> | undefined {
  const planes = listOf(definitions, 'diagrams').map((diagram) => listOf(oneOf(diagram, 'plane'), 'planeElement'))
  const drawn = planes.find((all) => all.length > 0)
  const isPlaced = (one: Element) => oneOf(one, 'bounds') || listOf(one, 'waypoint').length > 1
  return drawn && new Set(drawn.filter(isPlaced).flatMap((one) => oneOf(one, 'bpmnElement') ?? []))
}

/** What the reader of the file says of it, by what it means for the map. */
export function remarkOf(warning: string): Remark {
  const of = (kind: Remark['kind'], name: string | undefined): Remark => ({ kind, name: nameOf(name), elementId: '' })
  const lost = /unparsable content <?([^>]*)>? detected/.exec(warning)?.[1]
  const gone = /unresolved reference <([^>]*)>/.exec(warning)?.[1]
  return lost === undefined ? of(gone === undefined ? 'warning' : 'dangling', gone ?? warning) : of('lost', lost)
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
