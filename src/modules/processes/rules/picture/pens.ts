import type { Box, Point } from '../bpmn/drawing/place.ts'
import { figure } from './words.ts'

export const ink = '#22242a'
export const pen = (width = 1.5, more = '') => ` fill="#fff" stroke="${ink}" stroke-width="${width}"${more}`
export const rect = ({ x, y, width, height }: Box, look: string, round = 0) =>
  `<rect x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"${round ? ` rx="${round}"` : ''}${look}/>`
export const path = (points: readonly Point[], look: string, closed = false) =>
  `<path d="M${points.map(({ x, y }) => `${figure(x)} ${figure(y)}`).join(' L')}${closed ? ' Z' : ''}"${look}/>`
export const circle = ({ x, y }: Point, r: number, look: string) =>
  `<circle cx="${figure(x)}" cy="${figure(y)}" r="${figure(r)}"${look}/>`
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
export const line = (width = 1.5, more = '') => ` fill="none" stroke="${ink}" stroke-width="${width}"${more}`

export const cross = ({ x, y }: Point, reach: number, look: string): string =>
  path(
    [
      { x: x - reach, y },
      { x: x + reach, y },
    ],
    look,
  ) +
  path(
    [
      { x, y: y - reach },
      { x, y: y + reach },
    ],
    look,
  )
