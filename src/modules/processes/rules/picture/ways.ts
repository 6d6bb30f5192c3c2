import type { Point } from '../bpmn/drawing/place.ts'
import { ink, path } from './pens.ts'
import type { Way } from './sheet.ts'
import { figure, wordsUnder } from './words.ts'

type Look = { dash?: string; head: 'full' | 'open' | 'line' | 'none'; tail?: boolean }

const lookOf = (type: string, direction: unknown): Look => {
  if (type === 'bpmn:MessageFlow') return { dash: '7 5', head: 'open', tail: true }
  if (type.startsWith('bpmn:Data')) return { dash: '1 4', head: 'line' }
  if (type === 'bpmn:Association')
    return { dash: '1 4', head: direction === 'One' || direction === 'Both' ? 'line' : 'none' }
  if (type === 'bpmn:ConversationLink') return { head: 'none' }
  return { head: 'full' }
}

/** Where it goes on, with an arrow and what it says. */
export function drawnWay({ element, points, label }: Way): string {
  const { dash, head, tail } = lookOf(element.$type, element['associationDirection'])
  const [from, to] = [points.at(-2) as Point, points.at(-1) as Point]
  const look = ` fill="none" stroke="${ink}" stroke-width="1.4" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash}" stroke-linecap="round"` : ''}`
  const name = typeof element.name === 'string' ? element.name : ''
  return (
    path(points, look) +
    arrow(from, to, head) +
    (tail && points[0]
      ? `<circle cx="${figure(points[0].x)}" cy="${figure(points[0].y)}" r="3.5" fill="#fff" stroke="${ink}"/>`
      : '') +
    (name ? nameAt(name, points, label) : '')
  )
}

function arrow(from: Point, to: Point, head: Look['head']): string {
  if (head === 'none') return ''
  const turn = Math.atan2(to.y - from.y, to.x - from.x)
  const back = (by: number): Point => ({ x: to.x - 9 * Math.cos(turn + by), y: to.y - 9 * Math.sin(turn + by) })
  const [left, right] = [back(0.45), back(-0.45)]
  if (head === 'line') return path([left, to, right], ` fill="none" stroke="${ink}" stroke-width="1.4"`)
  return path([left, to, right], ` fill="${head === 'full' ? ink : '#fff'}" stroke="${ink}" stroke-width="1"`, true)
}

function nameAt(name: string, points: readonly Point[], label: Way['label']): string {
  if (label && label.width > 1)
    return wordsUnder(name, { x: label.x + label.width / 2, y: label.y }, Math.max(label.width, 90))
  const at = Math.floor((points.length - 1) / 2)
  const [a, b] = [points[at] as Point, points[at + 1] as Point]
  return wordsUnder(name, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 - 18 }, 90)
}
