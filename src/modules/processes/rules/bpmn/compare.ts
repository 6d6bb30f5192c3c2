import type { Element } from 'bpmn-moddle'
import { diff } from 'bpmn-js-differ'
import type { Language } from '#kernel/text.ts'
import { nameIn } from './drawing/naming.ts'
import { elementsOf, listOf, oneOf, parseBpmn } from './file/parse.ts'

export const differences = ['added', 'removed', 'changed', 'moved'] as const
export type Difference = {
  id: string
  kind: (typeof differences)[number]
  type: string
  name: string
  /** Of a way: from where to where it leads. */
  ends?: readonly End[]
  /** What it said, and what it says. */
  was?: Saying
  is?: Saying
}
/** Many starts, ends and joins have no name: they are told by what they are. */
export type End = { type: string; name: string }
export type Saying = { ends: readonly End[]; words: readonly string[] }
type Written = { bpmn: string; language: Language }

/** What is different between two revisions of a map: what is there, what it says, and last what only stands elsewhere; told in the language it is read in. */
export async function compareMaps(before: Written, after: Written, read: Language): Promise<Difference[]> {
  const definitionsOf = async ({ bpmn, language }: Written) => {
    const { definitions } = await parseBpmn(bpmn)
    forgetNumbers(definitions)
    nameIn(definitions, language, read)
    return definitions
  }
  const [old, now] = [await definitionsOf(before), await definitionsOf(after)]
  const [were, are] = [byId(old), byId(now)]
  // Of a process that is new as a whole it tells the process alone: so what came and went is counted here.
  const { _layoutChanged: moved } = diff(old, now)
  const added = [...are].filter(([id]) => !were.has(id)).map(([, element]) => element)
  const removed = [...were].filter(([id]) => !are.has(id)).map(([, element]) => element)
  const one = (kind: Difference['kind'], element: Element): Difference => {
    const id = element.id ?? ''
    const name = nameOf(element)
    const ends = endsOf(element)
    return { id, kind, type: typeOf(element), name, ...(ends.length > 0 ? { ends } : {}) }
  }
  const changed = [...are.keys()].filter((id) => were.has(id) && meaningOf(were.get(id)) !== meaningOf(are.get(id)))
  return [
    ...added.map((element) => one('added', element)),
    ...removed.map((element) => one('removed', element)),
    ...changed.map((id) => ({
      ...one('changed', are.get(id) as Element),
      was: sayOf(were.get(id)),
      is: sayOf(are.get(id)),
    })),
    ...Object.keys(moved)
      .filter((id) => were.has(id) && are.has(id) && !changed.includes(id))
      .map((id) => one('moved', are.get(id) as Element)),
  ]
}

/** The number of a step changes whenever one comes before it. */
function forgetNumbers(definitions: Element): void {
  for (const element of elementsOf(definitions)) if (element.$type === 'touchstone:step') delete element['number']
}

const isDrawn =
  /^bpmn:(?!Data(Input|Output)).*(Task|Event|Gateway|SubProcess|Transaction|CallActivity|Flow|Lane|Participant|Annotation|Group|Association|Reference)$/

/** In the order of the file, which is walked from its end. */
const byId = (definitions: Element) =>
  new Map(
    [...elementsOf(definitions)]
      .toReversed()
      .filter(({ $type, id }) => id && isDrawn.test($type))
      .map((element) => [element.id as string, element]),
  )

const typeOf = ({ $type }: Element): string => $type.replace('bpmn:', '')

/** A way means the same as long as it ties the same two, whatever they are called by now. */
const meaningOf = (element: Element | undefined): string =>
  JSON.stringify([...tiedBy(element).map(({ id }) => id), wordsOf(element)])

/** A note is told by its text. */
const nameOf = ({ name, text }: Element): string => name || (typeof text === 'string' ? text : '')

const sayOf = (element: Element | undefined): Saying => ({ ends: endsOf(element), words: wordsOf(element) })

/** What an element says of itself, apart from where it stands. */
function wordsOf(element: Element | undefined): string[] {
  if (!element) return []
  const own = listOf(oneOf(element, 'extensionElements'), 'values').filter(({ $type }) =>
    $type.startsWith('touchstone:'),
  )
  const words = own.flatMap((one) => [
    ...Object.entries(one).filter(
      ([name, value]) => !name.startsWith('$') && typeof value === 'string' && value !== element.name,
    ),
    ...(one.$children ?? []).map((pin) => [String(pin['kind']), String(pin['text'])]),
  ])
  return [element.name ?? '', ...words.map(([, value]) => String(value))].filter((word) => word !== '')
}

const tiedBy = (element: Element | undefined): Element[] =>
  ['sourceRef', 'targetRef'].flatMap((end) => oneOf(element, end) ?? [])

/** From where to where a way leads. */
const endsOf = (element: Element | undefined): End[] =>
  tiedBy(element).map((end) => ({ type: typeOf(end), name: end.name ?? '' }))
