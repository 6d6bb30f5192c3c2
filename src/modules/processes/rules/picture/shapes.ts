import type { Element } from 'bpmn-moddle'
import { listOf, oneOf } from '../bpmn/file/parse.ts'
import type { Box } from '../bpmn/drawing/place.ts'
import { kindsPinned, marks, markSize } from './marks.ts'
import { cross, line, middleOf, path, pen, rect } from './pens.ts'
import type { Part } from './sheet.ts'
import { event, gateway, hexagon, sheet, store } from './symbols.ts'
import { figure, linesAt, linesOf, wordsIn, wordsUnder } from './words.ts'

const nameOf = ({ name }: Element) => (typeof name === 'string' ? name : '')

/** One thing on the map as it is drawn in BPMN, with its name. */
export function drawn(part: Part): string {
  const { element, box } = part
  const { $type } = element
  if ($type === 'bpmn:Participant' || $type === 'bpmn:Lane') return band(part)
  if ($type.endsWith('Gateway')) return gateway($type, box) + labelled(part)
  if ($type.endsWith('Event')) return event(element, box) + labelled(part)
  if ($type.startsWith('bpmn:DataStore')) return store(box) + labelled(part)
  if ($type.startsWith('bpmn:Data')) return sheet(box) + labelled(part)
  if ($type === 'bpmn:TextAnnotation') return annotation(element, box)
  if ($type === 'bpmn:Group') return rect(box, line(1.2, ' stroke-dasharray="8 4 2 4"'), 10)
  if ($type.endsWith('Conversation')) return hexagon(box) + labelled(part)
  return activity(part)
}

/** A pool or a lane, its name along its head. */
function band({ element, box, isHorizontal }: Part): string {
  const isClosed = element.$type === 'bpmn:Participant' && !oneOf(element, 'processRef')
  const body = rect(box, pen(1.2))
  const name = nameOf(element)
  if (isClosed) return body + wordsIn(name, { ...box, x: box.x + 6, width: box.width - 12 })
  const head = isHorizontal ? { ...box, width: Math.min(30, box.width) } : { ...box, height: Math.min(30, box.height) }
  const edge = isHorizontal
    ? [
        { x: box.x + head.width, y: box.y },
        { x: box.x + head.width, y: box.y + box.height },
      ]
    : [
        { x: box.x, y: box.y + head.height },
        { x: box.x + box.width, y: box.y + head.height },
      ]
  const size = linesOf(name, head.height - 8, 12).length > 2 ? 9 : 12
  const words = isHorizontal
    ? linesAt(linesOf(name, head.height - 8, size).slice(0, 2), middleOf(head), size, true)
    : wordsIn(name, head)
  return body + path(edge, line(1.2)) + words
}

function activity({ element, box, isExpanded }: Part): string {
  const isBox = /SubProcess|Transaction|SubChoreography/.test(element.$type)
  const isCall = element.$type === 'bpmn:CallActivity'
  const dashed = element['triggeredByEvent'] ? ' stroke-dasharray="2 3"' : ''
  const body = rect(box, pen(isCall ? 3.5 : 1.5, dashed), 10)
  const inner =
    element.$type === 'bpmn:Transaction'
      ? rect({ x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 }, line(1.2), 8)
      : ''
  const isOpen = isBox && isExpanded && box.width > 140
  const room = isOpen
    ? { x: box.x + 8, y: box.y + 4, width: box.width - 16, height: 20 }
    : { x: box.x + 7, y: box.y + 8, width: box.width - 14, height: box.height - (isBox ? 26 : 14) }
  return (
    body +
    inner +
    wordsIn(nameOf(element), room) +
    (isBox && !isOpen ? plus(box) : '') +
    repeats(element, box) +
    ownMarks(element, box)
  )
}

const plus = ({ x, y, width, height }: Box): string => {
  const middle = { x: x + width / 2, y: y + height - 9 }
  return rect({ x: middle.x - 7, y: middle.y - 7, width: 14, height: 14 }, line(1.2)) + cross(middle, 4, line(1.2))
}

function repeats(element: Element, { x, y, width, height }: Box): string {
  const loop = oneOf(element, 'loopCharacteristics')
  if (!loop) return ''
  const [middle, foot] = [x + width / 2 - 14, y + height - 10]
  if (loop.$type === 'bpmn:StandardLoopCharacteristics')
    return `<path d="M${figure(middle)} ${figure(foot + 5)} A5 5 0 1 1 ${figure(middle + 4)} ${figure(foot + 5)} L${figure(middle + 1)} ${figure(foot + 1)}"${line(1.2)}/>`
  return [-4, 0, 4]
    .map((by) =>
      loop['isSequential']
        ? path(
            [
              { x: middle - 5, y: foot + by },
              { x: middle + 5, y: foot + by },
            ],
            line(1.5),
          )
        : path(
            [
              { x: middle + by, y: foot - 5 },
              { x: middle + by, y: foot + 5 },
            ],
            line(1.5),
          ),
    )
    .join('')
}

type Own = { number?: string; $children?: { kind?: string }[] }
const ownOf = (element: Element): Own | undefined =>
  listOf(oneOf(element, 'extensionElements'), 'values').find(
    ({ $type }) => $type === 'touchstone:step',
  ) as unknown as Own

/** Its number in the table, and a sign for each kind of what is pinned to it: over a step, at the foot of a decision. */
function ownMarks(element: Element, { x, y, width, height }: Box): string {
  const own = ownOf(element)
  if (!own) return ''
  const isDecision = element.$type.endsWith('Gateway')
  const at = isDecision ? { x: x - 2, y: y + 10 } : { x: x + 5, y: y - 4 }
  const number = own.number
    ? `<text x="${figure(at.x)}" y="${figure(at.y)}" font-size="10" fill="#5c626d">${figure(Number(own.number))}</text>`
    : ''
  const kinds = kindsPinned((own.$children ?? []) as Parameters<typeof kindsPinned>[0])
  const wide = kinds.length * (markSize + 2)
  const first = isDecision ? { x: x + 12 - wide, y: y + height - 14 } : { x: x + width - 4 - wide, y: y - markSize / 2 }
  const signs = kinds.map(
    (kind, place) =>
      `<g transform="translate(${figure(first.x + place * (markSize + 2))} ${figure(first.y)})">${marks[kind]}</g>`,
  )
  return number + signs.join('')
}

function annotation(element: Element, box: Box): string {
  const { x, y, width, height } = box
  const words = typeof element['text'] === 'string' ? element['text'] : ''
  const edge = [
    { x: x + 10, y },
    { x, y },
    { x, y: y + height },
    { x: x + 10, y: y + height },
  ]
  return path(edge, line(1.2)) + wordsIn(words, { x: x + 5, y, width: width - 8, height }, [11, 9.5, 8])
}

/** The name beside a thing that has no room for it, with the marks of a decision. */
function labelled({ element, box, label }: Part): string {
  const name = nameOf(element)
  const under = { x: box.x + box.width / 2, y: box.y + box.height + 4 }
  const at = label && label.width > 1 ? { x: label.x + label.width / 2, y: label.y } : under
  return (
    wordsUnder(name, at, Math.max(label?.width ?? 0, label ? 88 : 110)) +
    (element.$type.endsWith('Gateway') ? ownMarks(element, box) : '')
  )
}
