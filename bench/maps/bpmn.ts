import { BpmnModdle } from 'bpmn-moddle'
import { bpmnToSteps } from '#modules/processes/rules/bpmn/read.ts'
import { stepsToBpmn } from '#modules/processes/rules/bpmn/write.ts'
import { ProcessStep } from '#modules/processes/contract/steps.ts'
import { type Figure, median, timed } from '../figure.ts'

/** A map of some 200 elements: 88 steps, every sixth a decision, four roles. */
function mapOf200(): string {
  const steps = Array.from({ length: 88 }, (_, place) => {
    const isDecision = place % 6 === 5
    const ways = isDecision
      ? [
          { to: `s${Math.max(0, place - 4)}`, whenEn: 'no' },
          { to: place === 87 ? 'end' : `s${place + 1}`, whenEn: 'yes' },
        ]
      : []
    return ProcessStep.parse({
      id: `s${place}`,
      nameEn: `Step ${place}`,
      roleEn: `Role ${place % 4}`,
      isDecision,
      ways,
    })
  })
  return stepsToBpmn(steps, 'en')
}

/** Reading a map into its table, with everything it says about what a table cannot; beside the parser alone. */
export async function bpmn(): Promise<Figure[]> {
  const xml = mapOf200()
  const elements =
    xml.match(/<bpmn:(task|exclusiveGateway|sequenceFlow|lane|startEvent|endEvent|participant|process)\b/g)?.length ?? 0
  const ours = median(await timed(30, () => bpmnToSteps(xml), 10))
  const baseline = median(await timed(30, () => new BpmnModdle().fromXML(xml), 10))
  const name = `import of a map of ${elements} elements`
  return [
    { name: `${name}, beside the parser alone`, ours, baseline, unit: 'ms', reach: 3 },
    { name: `${name}, beside the 200 ms we promise`, ours, baseline: 200, unit: 'ms', reach: 1 },
  ]
}
