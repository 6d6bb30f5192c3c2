import type { Language } from '#kernel/text.ts'
import type { ProcessStep } from '../../contract/steps.ts'
import { mapFor } from '../bpmn/drawing/mirror.ts'
import { parseBpmn } from '../bpmn/file/parse.ts'
import type { Box } from '../bpmn/drawing/place.ts'
import { stepsToBpmn } from '../bpmn/write.ts'
import { cutsOf, heads } from './cuts.ts'
import { marks } from './marks.ts'
import { drawn } from './shapes.ts'
import { extentOf, isBand, type Sheet, sheetOf } from './sheet.ts'
import { drawnWay } from './ways.ts'
import { figure, lengthOf, linesAt } from './words.ts'

export type Picture = { svg: string; width: number; height: number }
type Kind = keyof typeof marks
type Map = { bpmn: string; language: Language; steps: readonly ProcessStep[] }

/** A map as a picture, for the language it is read in: made of its model alone, so the same map is always the same picture. */
export async function pictureOf(map: Map, read: Language = map.language): Promise<string> {
  const sheet = await sheetFor(map, read)
  return sheet ? pictured(sheet, extentOf(sheet), extentOf(sheet)).svg : ''
}

/** The same in pieces that are no wider than that, cut where nothing is cut through, each with the heads of its lanes. */
export async function piecesOf(map: Map, read: Language, most: number): Promise<Picture[]> {
  const sheet = await sheetFor(map, read)
  if (!sheet) return []
  const whole = extentOf(sheet)
  if (whole.width <= most * 1.25) return [pictured(sheet, whole, whole)]
  const cuts = cutsOf(sheet, whole, most)
  const pieces = cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] as number
    return pictured(sheet, whole, { ...whole, x: from, width: to - from })
  })
  return sheet.fromTheRight ? pieces.toReversed() : pieces
}

/** Where a file brings no drawing, the table is drawn. */
async function sheetFor({ bpmn, language, steps }: Map, read: Language): Promise<Sheet | undefined> {
  const own = sheetOf((await parseBpmn(await mapFor(bpmn, language, read))).definitions)
  if (own.parts.length > 0 || steps.length === 0) return own.parts.length > 0 ? own : undefined
  const instead = await mapFor(stepsToBpmn(steps, language), language, read)
  return sheetOf((await parseBpmn(instead)).definitions)
}

/** What the signs on a map mean, in one row under it. */
export function legendOf(words: readonly { kind: Kind; text: string }[]): Picture {
  let x = 0
  const all = words.map(({ kind, text }) => {
    const wide = lengthOf(text, 11) + 8
    const one = `<g transform="translate(${figure(x)} 4)">${marks[kind]}</g>${linesAt([text], { x: x + 16 + wide / 2, y: 10 }, 11)}`
    x += wide + 36
    return one
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${figure(x)}" height="20" viewBox="0 0 ${figure(x)} 20" font-family="Inter, Arial, sans-serif" fill="#22242a">${all.join('')}</svg>`
  return { svg, width: x, height: 20 }
}

/** That part of the whole; what goes on from the part before shows its heads again. */
function pictured(sheet: Sheet, whole: Box, part: Box): Picture {
  const isContinued = part.x > whole.x
  const hasLanes = sheet.parts.some(isBand)
  const left = isContinued && hasLanes ? part.x - heads : part.x
  const box = { ...part, x: left, width: part.x + part.width - left }
  const isCut = part.x + part.width < whole.x + whole.width
  const bands = sheet.parts.filter(isBand).map((one) => {
    const [from, to] = [one.box.x, one.box.x + one.box.width]
    const start = isContinued ? Math.max(from, left + (one.element.$type === 'bpmn:Lane' ? 32 : 2)) : from
    const width = Math.max(0, Math.min(to, isCut ? part.x + part.width : to) - start)
    return { ...one, box: { ...one.box, x: start, width } }
  })
  const inside = [...sheet.parts.filter((one) => !isBand(one)).map(drawn), ...sheet.ways.map(drawnWay)].join('')
  const clipId = `piece-${figure(part.x)}`
  const clip = `<clipPath id="${clipId}"><rect x="${figure(part.x)}" y="${figure(part.y)}" width="${figure(part.width)}" height="${figure(part.height)}"/></clipPath>`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${figure(box.width)}" height="${figure(box.height)}" viewBox="${[box.x, box.y, box.width, box.height].map(figure).join(' ')}" font-family="Inter, Arial, sans-serif" fill="#22242a">` +
    `<defs>${clip}</defs>${bands.map(drawn).join('')}<g clip-path="url(#${clipId})">${inside}</g></svg>`
  return { svg, width: box.width, height: box.height }
}
