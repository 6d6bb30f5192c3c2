import type { Element } from 'bpmn-moddle'
import type { Language } from '#kernel/text.ts'
import type { ProcessStep } from '../../contract/steps.ts'
import { listOf, moddle, oneOf, parseBpmn, writeBpmn } from './file/parse.ts'
import { holdersIn, line, nodesIn, ownOf, roleOf, waysFrom, waysOut } from './read.ts'
import { ownSpace } from './write.ts'

/** The map as it is drawn, with the words of the table; for tables that differ in words only. */
export async function withWordsOf(bpmn: string, steps: readonly ProcessStep[], language: Language): Promise<string> {
  const { definitions } = await parseBpmn(bpmn)
  const nodes = nodesIn(definitions)
  const outgoing = waysOut(nodes)
  const holderOf = holdersIn(definitions)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const say = (en: string, ar: string) => (language === 'ar' ? ar || en : en || ar)
  for (const [place, step] of steps.entries()) {
    const node = byId.get(step.id)
    if (!node) continue
    const holder = holderOf(node)
    const { en, ar } = roleOf(holder, node, language)
    const isHeld = Boolean(holder && (line(holder.name) || ownOf(holder, 'role')))
    if (holder && isHeld && (en !== step.roleEn || ar !== step.roleAr)) {
      rename(holder, say(step.roleEn, step.roleAr))
      setOwn(holder, 'role', { en: step.roleEn, ar: step.roleAr })
    }
    rename(node, say(step.nameEn, step.nameAr))
    setOwn(node, 'step', wordsOf(step, place, isHeld), step.pins.map(pinOf))
    for (const [at, { flow }] of waysFrom(node, outgoing, new Set()).entries()) {
      const { whenEn, whenAr } = step.ways[at] ?? { whenEn: '', whenAr: '' }
      rename(flow, say(whenEn, whenAr))
      if (whenEn || whenAr || ownOf(flow, 'when')) setOwn(flow, 'when', { en: whenEn, ar: whenAr })
    }
  }
  return writeBpmn(definitions)
}

/** A name that says the same in other lines stays as it was written. */
function rename(element: Element, name: string): void {
  if (line(element.name) !== name) element.name = name
}

const wordsOf = (
  { nameEn, nameAr, roleEn, roleAr, input, output, document }: ProcessStep,
  place: number,
  isHeld: boolean,
) => ({
  number: String(place + 1),
  nameEn,
  nameAr,
  input,
  output,
  document,
  ...(isHeld ? {} : { roleEn, roleAr }),
})

const pinOf = ({ kind, text, refId, refRecord }: ProcessStep['pins'][number]): Element =>
  own('pin', { kind, text, refId: refId ?? '', refRecord: refRecord ?? '' })

const own = (name: string, words: Readonly<Record<string, string>>): Element =>
  moddle.createAny(
    `touchstone:${name}`,
    ownSpace,
    Object.fromEntries(Object.entries(words).filter(([, word]) => word !== '')),
  )

/** In the place of what we said there before. */
function setOwn(element: Element, name: string, words: Readonly<Record<string, string>>, inside: Element[] = []): void {
  const held = oneOf(element, 'extensionElements') ?? moddle.create('bpmn:ExtensionElements', { values: [] })
  const said = own(name, words)
  if (inside.length > 0) said.$children = inside
  for (const one of inside) one.$parent = said
  said.$parent = held
  held.$parent = element
  held['values'] = [...listOf(held, 'values').filter(({ $type }) => $type !== `touchstone:${name}`), said]
  element['extensionElements'] = held
}
