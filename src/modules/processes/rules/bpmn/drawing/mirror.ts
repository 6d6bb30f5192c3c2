import type { Element } from 'bpmn-moddle'
import type { Language } from '#kernel/text.ts'
import { listOf, oneOf, parseBpmn, writeBpmn } from '../file/parse.ts'
import { nameIn } from './naming.ts'
import { isFromTheRight } from './side.ts'

type Bounds = { x: number; width: number }

/** The same drawing from right to left. Pools and lanes keep their heads on the side where they are always drawn. */
export function mirror(definitions: Element): void {
  for (const diagram of listOf(definitions, 'diagrams')) {
    const parts = listOf(oneOf(diagram, 'plane'), 'planeElement')
    const boxes = parts
      .map((part) => oneOf(part, 'bounds') as unknown as Bounds | undefined)
      .filter((box) => box !== undefined)
    if (boxes.length === 0) continue
    const sum = Math.min(...boxes.map(({ x }) => x)) + Math.max(...boxes.map(({ x, width }) => x + width))
    const typeOf = (part: Element) => oneOf(part, 'bpmnElement')?.$type
    const heads = parts.some((part) => typeOf(part) === 'bpmn:Lane')
      ? 60
      : parts.some((part) => typeOf(part) === 'bpmn:Participant')
        ? 30
        : 0
    const flip = (box: Bounds | undefined, by: number) => {
      if (box) box.x = sum + by - box.x - box.width
    }
    for (const part of parts) {
      const type = typeOf(part)
      flip(
        oneOf(part, 'bounds') as unknown as Bounds | undefined,
        type === 'bpmn:Participant' ? 0 : type === 'bpmn:Lane' ? 30 : heads,
      )
      flip(oneOf(oneOf(part, 'label'), 'bounds') as unknown as Bounds | undefined, heads)
      for (const point of listOf(part, 'waypoint')) point['x'] = sum + heads - (point['x'] as number)
    }
  }
}

/** Whether more of its flows go to the left than to the right. */
export function runsFromTheRight(definitions: Element): boolean {
  let balance = 0
  for (const diagram of listOf(definitions, 'diagrams'))
    for (const part of listOf(oneOf(diagram, 'plane'), 'planeElement')) {
      const points = listOf(part, 'waypoint')
      if (oneOf(part, 'bpmnElement')?.$type === 'bpmn:SequenceFlow')
        balance += Math.sign(Number(points.at(-1)?.['x'] ?? 0) - Number(points[0]?.['x'] ?? 0))
    }
  return balance < 0
}

/**
 * The map as a reader of that language reads it: our own steps named in it where they have such a name, and from the side of the
 * words that are then shown. What was drawn elsewhere stays as its author drew it.
 */
export async function mapFor(xml: string, written: Language, read: Language): Promise<string> {
  const { definitions } = await parseBpmn(xml)
  const { isOwn, isRenamed, shown } = nameIn(definitions, written, read)
  const isTurned = isOwn && runsFromTheRight(definitions) !== isFromTheRight(shown, read)
  if (isTurned) mirror(definitions)
  return isTurned || isRenamed ? writeBpmn(definitions) : xml
}
