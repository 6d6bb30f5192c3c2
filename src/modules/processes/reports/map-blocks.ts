import * as d from '#kernel/printing/document.ts'
import type { ShownMap } from '../contract/maps.ts'
import type { ProcessStep } from '../contract/steps.ts'
import { kindsPinned } from '../rules/picture/marks.ts'
import { legendOf, type Picture, piecesOf } from '../rules/picture/picture.ts'
import { around, either, labelled, word } from './words.ts'

/** How wide a piece of the map is at most, so that its words can be read on paper. */
const widest = 860
/** The page has room for that many times its width in height. */
const tallest = 1.2

export function stepsBlocks({ steps }: ShownMap): readonly d.Block[] {
  if (steps.length === 0) return []
  return [
    d.heading(1, word('steps')),
    d.table(
      [
        { header: word('number'), width: 'auto', align: 'center' },
        { header: word('step'), width: 2 },
        { header: word('input'), width: 1.6 },
        { header: word('onwards'), width: 1.3 },
        { header: word('pinned'), width: 1.8 },
      ],
      steps.map((step, place) => [
        d.strong(String(place + 1)),
        [d.strong(either(step.nameEn, step.nameAr) || word('unnamed')), ...some(either(step.roleEn, step.roleAr))],
        [...said('in', step.input), ...said('out', step.output), ...said('by', step.document)],
        onwards(step, place, steps),
        step.pins.map(({ kind, text }) => labelled(word(kind), text)),
      ]),
    ),
  ]
}

const some = (text: d.Text): readonly d.Text[] => (text === '' ? [] : [text])
const said = (key: 'in' | 'out' | 'by', text: string): readonly d.Text[] =>
  text === '' ? [] : [around(key, 'text', text)]

function onwards({ ways }: ProcessStep, place: number, steps: readonly ProcessStep[]): d.Cell {
  const numberOf = (to: string): d.Text => {
    const at = steps.findIndex(({ id }) => id === to)
    return at === -1 ? word('end') : String(at + 1)
  }
  if (ways.length === 0) return place === steps.length - 1 ? word('end') : String(place + 2)
  return ways.map(({ to, whenEn, whenAr }) => {
    const [target, when] = [numberOf(to), either(whenEn, whenAr)]
    return when === '' ? target : labelled(when, target)
  })
}

/** The map from the side of its reader; on paper in two languages, from the side it was written from. */
export async function mapBlocks(
  map: ShownMap,
  code: string,
  language: d.DocumentLanguage,
): Promise<readonly d.Block[]> {
  const pieces = await piecesOf(map, language === 'both' ? map.language : language, widest)
  const { revision } = map
  const parts = pieces.length
  return [
    d.heading(1, word('map')),
    ...pieces.map((piece, at) =>
      d.figure(
        { svg: piece.svg },
        word('alt', { code, revision }),
        parts === 1 ? word('whole', { revision }) : word('piece', { revision, part: at + 1, parts }),
        shareOf(piece),
      ),
    ),
  ]
}

const shareOf = ({ width, height }: Picture): number =>
  Math.round(Math.min(100, (width / widest) * 100, (tallest * width * 100) / height))

export function legendBlock({ steps }: ShownMap, language: d.DocumentLanguage): readonly d.Block[] {
  const kinds = kindsPinned(steps.flatMap(({ pins }) => pins))
  if (kinds.length === 0) return []
  const text = (kind: (typeof kinds)[number]) => {
    const { en, ar } = word(kind)
    return language === 'both' ? `${en} · ${ar}` : { en, ar }[language]
  }
  const legend = legendOf(kinds.map((kind) => ({ kind, text: text(kind) })))
  const list = { en: kinds.map((kind) => word(kind).en).join(', '), ar: kinds.map((kind) => word(kind).ar).join('، ') }
  return [d.figure({ svg: legend.svg }, around('legend', 'kinds', list), undefined, shareOf(legend))]
}
