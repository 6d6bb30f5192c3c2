import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'

export type Parents = ReadonlyMap<Id, Id | null>

/** Those above it, the nearest first. A circle, should there be one, is walked once. */
export function ancestorsOf(parents: Parents, id: Id): Id[] {
  const found: Id[] = []
  for (
    let above = parents.get(id) ?? null;
    above !== null && !found.includes(above);
    above = parents.get(above) ?? null
  )
    found.push(above)
  return found
}

/** No process stands under itself. */
export const hierarchyHasNoCircle = (parents: Parents, id: Id, parentId: Id | null): Answer =>
  parentId !== null && (parentId === id || ancestorsOf(parents, parentId).includes(id))
    ? new Refusal('rule', 'process-under-itself')
    : undefined

export const parentIsInUse = (state: string | undefined): Answer =>
  state === 'void' ? new Refusal('rule', 'parent-is-void') : undefined

/** A process hands nothing over to itself. */
export const flowsToAnother = (fromId: Id, toId: Id): Answer =>
  fromId === toId ? new Refusal('rule', 'links-to-itself') : undefined

export const flowHasName = (flow: { flowEn: string; flowAr: string }): Answer =>
  flow.flowEn === '' && flow.flowAr === '' ? new Refusal('rule', 'flow-needs-a-name') : undefined
