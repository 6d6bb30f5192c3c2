import type { Element } from 'bpmn-moddle'
import { listOf } from '../bpmn/file/parse.ts'
import type { Box, Point } from '../bpmn/drawing/place.ts'
import { circle, cross, ink, line, middleOf, path, pen, rect } from './pens.ts'
import { figure } from './words.ts'

/** A diamond with the sign of how it goes on. */
export function gateway(type: string, box: Box): string {
  const { x, y } = middleOf(box)
  const [w, h] = [box.width / 2, box.height / 2]
  const reach = Math.min(w, h) * 0.4
  const body = path(
    [
      { x, y: y - h },
      { x: x + w, y },
      { x, y: y + h },
      { x: x - w, y },
    ],
    pen(),
    true,
  )
  const slanted = (r: number) =>
    path(
      [
        { x: x - r, y: y - r },
        { x: x + r, y: y + r },
      ],
      line(2.6),
    ) +
    path(
      [
        { x: x - r, y: y + r },
        { x: x + r, y: y - r },
      ],
      line(2.6),
    )
  const signs: Readonly<Record<string, string>> = {
    'bpmn:ExclusiveGateway': slanted(reach * 0.75),
    'bpmn:ParallelGateway': cross({ x, y }, reach * 1.1, line(2.6)),
    'bpmn:InclusiveGateway': circle({ x, y }, reach, line(2.4)),
    'bpmn:ComplexGateway': slanted(reach * 0.6) + cross({ x, y }, reach, line(2.4)),
    'bpmn:EventBasedGateway':
      circle({ x, y }, reach * 1.2, line(1)) +
      circle({ x, y }, reach * 0.95, line(1)) +
      pentagon({ x, y }, reach * 0.6),
  }
  return body + (signs[type] ?? '')
}

const pentagon = ({ x, y }: Point, r: number): string =>
  path(
    [0, 1, 2, 3, 4].map((at) => ({
      x: x + r * Math.sin((at * 2 * Math.PI) / 5),
      y: y - r * Math.cos((at * 2 * Math.PI) / 5),
    })),
    line(1),
    true,
  )

export function event(element: Element, box: Box): string {
  const at = middleOf(box)
  const r = Math.min(box.width, box.height) / 2
  const { $type } = element
  const isInner = $type.startsWith('bpmn:Intermediate') || $type === 'bpmn:BoundaryEvent'
  const open =
    element['cancelActivity'] === false || element['isInterrupting'] === false ? ' stroke-dasharray="4 3"' : ''
  const rim = circle(at, r, pen($type === 'bpmn:EndEvent' ? 3.5 : 1.5, open))
  return rim + (isInner ? circle(at, r - 3.5, pen(1.2, open)) : '') + trigger(element, at, r * 0.5)
}

function trigger(element: Element, { x, y }: Point, r: number): string {
  const kind = listOf(element, 'eventDefinitions')[0]?.$type
  if (!kind) return ''
  const isThrown = /Throw|EndEvent/.test(element.$type)
  const fill = isThrown ? ` fill="${ink}" stroke="${ink}" stroke-width="1"` : pen(1)
  switch (kind) {
    case 'bpmn:MessageEventDefinition':
      return (
        rect({ x: x - r, y: y - r * 0.7, width: r * 2, height: r * 1.4 }, fill) +
        path(
          [
            { x: x - r, y: y - r * 0.7 },
            { x, y: y + r * 0.1 },
            { x: x + r, y: y - r * 0.7 },
          ],
          isThrown ? ' fill="none" stroke="#fff" stroke-width="1"' : line(1),
        )
      )
    case 'bpmn:TimerEventDefinition':
      return (
        circle({ x, y }, r, line(1)) +
        path(
          [
            { x, y: y - r * 0.7 },
            { x, y },
            { x: x + r * 0.5, y },
          ],
          line(1),
        )
      )
    case 'bpmn:TerminateEventDefinition':
      return circle({ x, y }, r, fill)
    case 'bpmn:SignalEventDefinition':
      return path(
        [
          { x, y: y - r },
          { x: x + r, y: y + r * 0.7 },
          { x: x - r, y: y + r * 0.7 },
        ],
        fill,
        true,
      )
    case 'bpmn:ErrorEventDefinition':
      return path(
        [
          { x: x - r, y: y + r },
          { x: x - r * 0.3, y: y - r * 0.6 },
          { x: x + r * 0.3, y: y + r * 0.2 },
          { x: x + r, y: y - r },
          { x: x + r * 0.2, y: y + r },
          { x: x - r * 0.4, y: y + r * 0.2 },
        ],
        fill,
        true,
      )
    case 'bpmn:EscalationEventDefinition':
      return path(
        [
          { x, y: y - r },
          { x: x + r * 0.7, y: y + r },
          { x, y: y + r * 0.2 },
          { x: x - r * 0.7, y: y + r },
        ],
        fill,
        true,
      )
    case 'bpmn:CompensateEventDefinition':
      return [x - r, x]
        .map((from) =>
          path(
            [
              { x: from, y },
              { x: from + r, y: y - r * 0.8 },
              { x: from + r, y: y + r * 0.8 },
            ],
            fill,
            true,
          ),
        )
        .join('')
    case 'bpmn:ConditionalEventDefinition':
      return (
        rect({ x: x - r * 0.7, y: y - r, width: r * 1.4, height: r * 2 }, pen(1)) +
        [-0.5, 0, 0.5]
          .map((by) =>
            path(
              [
                { x: x - r * 0.5, y: y + by * r },
                { x: x + r * 0.5, y: y + by * r },
              ],
              line(0.8),
            ),
          )
          .join('')
      )
    case 'bpmn:CancelEventDefinition':
      return (
        path(
          [
            { x: x - r * 0.8, y: y - r * 0.8 },
            { x: x + r * 0.8, y: y + r * 0.8 },
          ],
          line(2.5),
        ) +
        path(
          [
            { x: x - r * 0.8, y: y + r * 0.8 },
            { x: x + r * 0.8, y: y - r * 0.8 },
          ],
          line(2.5),
        )
      )
    case 'bpmn:LinkEventDefinition':
      return path(
        [
          { x: x - r, y: y - r * 0.4 },
          { x: x + r * 0.2, y: y - r * 0.4 },
          { x: x + r * 0.2, y: y - r * 0.9 },
          { x: x + r, y },
          { x: x + r * 0.2, y: y + r * 0.9 },
          { x: x + r * 0.2, y: y + r * 0.4 },
          { x: x - r, y: y + r * 0.4 },
        ],
        fill,
        true,
      )
    default:
      return pentagon({ x, y }, r)
  }
}

export function sheet({ x, y, width, height }: Box): string {
  const fold = Math.min(12, width / 3)
  return (
    path(
      [
        { x, y },
        { x: x + width - fold, y },
        { x: x + width, y: y + fold },
        { x: x + width, y: y + height },
        { x, y: y + height },
      ],
      pen(),
      true,
    ) +
    path(
      [
        { x: x + width - fold, y },
        { x: x + width - fold, y: y + fold },
        { x: x + width, y: y + fold },
      ],
      line(1.2),
    )
  )
}

export function store({ x, y, width, height }: Box): string {
  const bow = Math.min(8, height / 4)
  const [top, foot, right] = [figure(y + bow), figure(y + height - bow), figure(x + width)]
  const arc = `${figure(width / 2)} ${figure(bow)} 0 0`
  return `<path d="M${figure(x)} ${top} A${arc} 1 ${right} ${top} L${right} ${foot} A${arc} 1 ${figure(x)} ${foot} Z"${pen()}/><path d="M${figure(x)} ${top} A${arc} 0 ${right} ${top}"${line(1.2)}/>`
}

export const hexagon = ({ x, y, width, height }: Box): string =>
  path(
    [
      { x: x + width / 4, y },
      { x: x + (width * 3) / 4, y },
      { x: x + width, y: y + height / 2 },
      { x: x + (width * 3) / 4, y: y + height },
      { x: x + width / 4, y: y + height },
      { x, y: y + height / 2 },
    ],
    pen(),
    true,
  )
