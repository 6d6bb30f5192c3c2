import type { Element } from 'bpmn-moddle'
import type { Language } from '#kernel/text.ts'
import { elementsOf, listOf, oneOf, parseBpmn, writeBpmn } from './parse.ts'

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

/** The map as a reader of that language reads it: our own steps named in it, and from its side. */
export async function mapFor(xml: string, written: Language, read: Language): Promise<string> {
  if (written === read) return xml
  const { definitions } = await parseBpmn(xml)
  for (const element of elementsOf(definitions)) {
    const own = listOf(oneOf(element, 'extensionElements'), 'values').find(({ $type }) =>
      /^touchstone:(step|role|when)$/.test($type),
    ) as unknown as Record<string, string> | undefined
    const name = own && (read === 'ar' ? (own['nameAr'] ?? own['ar']) : (own['nameEn'] ?? own['en']))
    if (name) element.name = name
  }
  mirror(definitions)
  return writeBpmn(definitions)
}
