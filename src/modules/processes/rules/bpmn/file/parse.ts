import { BpmnModdle, type Element } from 'bpmn-moddle'
import { Refusal } from '#kernel/refusal.ts'
import { bare } from './decode.ts'
import { hasNoBrokenTag } from './tags.ts'

/** Made once: what it knows of BPMN takes longer to lay out than a map takes to read. It keeps nothing of what it has read. */
export const moddle = new BpmnModdle()

export type Parsed = { definitions: Element; warnings: string[] }

/** The model of a BPMN file, and what was not understood of it. @throws Refusal */
export async function parseBpmn(xml: string): Promise<Parsed> {
  const entity = unknownEntityIn(xml)
  if (entity) throw new Refusal('unsupported', 'not-a-bpmn-file', { why: `unknown entity ${entity}` })
  const broken = hasNoBrokenTag(xml)
  if (broken) throw broken
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml)
    const twice = warnings.map(({ message }) => /duplicate ID <([^>]*)>/.exec(message)?.[1]).find(Boolean)
    if (twice) throw new Refusal('unsupported', 'map-has-an-id-twice', { id: twice })
    const lost = warnings.find(({ message }) => /missing namespace/.test(message))
    if (lost) throw new Error(lost.message.replaceAll(/\s+/g, ' '))
    return { definitions: rootElement, warnings: warnings.map(({ message }) => firstLine(message)) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('unsupported', 'not-a-bpmn-file', { why: firstLine((error as Error).message) })
  }
}

/** XML knows five entities and the numbers of letters; any other, or a bare ampersand, is no XML. */
const unknownEntityIn = (xml: string): string | undefined =>
  /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[^\s<>"'&;]{0,20};?/i.exec(bare(xml))?.[0]

export const writeBpmn = async (definitions: Element): Promise<string> =>
  (await moddle.toXML(definitions, { format: true })).xml

const firstLine = (text: string) => (text.split('\n')[0] ?? '').slice(0, 300)

export const listOf = (element: Element | undefined, name: string): Element[] =>
  (element?.[name] as Element[] | undefined) ?? []
export const oneOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.[name] as Element | undefined

/** Every element once, whichever way it is held. */
export function* elementsOf(root: Element): Generator<Element> {
  const seen = new Set<Element>()
  const waiting = [root]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (seen.has(one)) continue
    seen.add(one)
    yield one
    for (const value of held(one)) waiting.push(value)
  }
}

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && '$type' in value

/** What belongs to it, not what it points at. */
const held = (element: Element): Element[] =>
  Object.keys(element)
    .filter((name) => !name.startsWith('$') || name === '$children')
    .flatMap((name) => element[name])
    .filter((value): value is Element => isElement(value) && (value.$parent === element || value.$parent === undefined))

/** How many there are of each type in the model, the drawing left out. */
export function countsOf(definitions: Element): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { $type } of elementsOf(definitions))
    if ($type.startsWith('bpmn:') && $type !== 'bpmn:Definitions')
      counts[$type.slice(5)] = (counts[$type.slice(5)] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The model as text, so that two can be compared: what an element holds is told, what it points at is named. */
export function modelText(definitions: Element): string {
  const tell = (value: unknown, parent: Element | undefined): unknown => {
    if (Array.isArray(value)) return value.map((one) => tell(one, parent))
    if (!isElement(value)) return value
    if (parent && value.$parent !== parent && value.$parent !== undefined) return `#${value.id ?? ''}`
    const own = `${value.$type.split(':')[0]}:`
    const plain = (name: string) => (name.startsWith(own) ? name.slice(own.length) : name)
    const defaults = new Map(value.$descriptor?.properties?.map((one) => [plain(one.name), one.default]))
    const names = Object.keys(value).filter((name) => !name.startsWith('$') && !/^xmlns(:|$)/.test(name))
    const isSaid = (name: string) => value[name] !== defaults.get(plain(name))
    return {
      type: value.$type,
      ...Object.fromEntries(
        Object.entries(value.$attrs ?? {})
          .filter(([name]) => !/^(xmlns|xsi:)/.test(name))
          .map(([name, said]) => [plain(name), said] as const)
          .sort(),
      ),
      ...Object.fromEntries(
        names
          .filter(isSaid)
          .map((name) => [plain(name), tell(value[name], value)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      ...(typeof value['$body'] === 'string' && value['$body'].trim() ? { body: value['$body'].trim() } : {}),
      ...pointsAt(value),
      ...(value.$children ? { children: tell(value.$children, value) } : {}),
    }
  }
  return JSON.stringify(tell(definitions, undefined))
}

/** What it points at, by its ids: flows by their ends, shapes by what they show. */
function pointsAt(element: Element): Record<string, unknown> {
  const references = (element.$descriptor?.properties ?? []).filter(({ isReference }) => isReference)
  return Object.fromEntries(
    references
      .map(({ name }) => name.replace(/^.*:/, ''))
      .flatMap((name) => {
        const value = element[name]
        const ids = (Array.isArray(value) ? value : [value]).filter(isElement).map(({ id }) => `#${id ?? ''}`)
        return ids.length > 0 ? [[name, ids.sort()]] : []
      }),
  )
}
