import type { ProcessStep } from '../contract/steps.ts'
import { waysOf } from './bpmn/ways.ts'

/** The same steps in the same order, leading the same ways, and those who took steps together still do. */
export function onlyWordsDiffer(before: readonly ProcessStep[], after: readonly ProcessStep[]): boolean {
  const kinds = (steps: readonly ProcessStep[]) => steps.map(({ id, isDecision }) => `${id} ${isDecision}`).join()
  const ways = (steps: readonly ProcessStep[]) =>
    waysOf(steps)
      .map(({ from, to }) => `${from} ${to}`)
      .join()
  const role = ({ roleEn, roleAr }: ProcessStep) => `${roleEn}\n${roleAr}`
  if (kinds(before) !== kinds(after) || ways(before) !== ways(after)) return false
  const roles = new Map<string, string>()
  return before.every((step, place) => {
    const [was, is] = [role(step), role(after[place] as ProcessStep)]
    const known = roles.get(was) ?? is
    roles.set(was, known)
    return was === '\n' || known === is
  })
}
