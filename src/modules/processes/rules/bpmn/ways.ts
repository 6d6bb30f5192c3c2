import type { ProcessStep, StepWay } from '../../contract/steps.ts'
import { endId, type Flow, startId } from './drawing/place.ts'

export type Way = Flow & StepWay

/** Every way of every row, said or not. */
export function waysOf(steps: readonly ProcessStep[]): Way[] {
  const unsaid = { whenEn: '', whenAr: '' }
  const first = steps[0]?.id ?? endId
  return [
    { from: startId, to: first, ...unsaid },
    ...steps.flatMap(({ id, ways }, place) =>
      (ways.length > 0 ? ways : [{ to: steps[place + 1]?.id ?? 'end', ...unsaid }]).map((way) => ({
        ...way,
        from: id,
        to: way.to === 'end' ? endId : way.to,
      })),
    ),
  ]
}
