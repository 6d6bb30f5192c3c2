import { expect, test } from 'vitest'
import { ProcessStep } from '../../contract/steps.ts'
import { stepsToBpmn } from '../bpmn/write.ts'
import { legendOf, piecesOf, pictureOf } from './picture.ts'

const step = (given: Partial<ProcessStep> & { id: string }) => ProcessStep.parse(given)
const steps = [
  step({
    id: 'a',
    nameEn: 'Count <what> & "came"',
    nameAr: 'عدّ ما وصل',
    roleEn: 'Storekeeper',
    roleAr: 'أمين المستودع',
  }),
  step({
    id: 'b',
    nameEn: 'As ordered?',
    nameAr: 'مطابق لطلب PO-12؟',
    roleEn: 'Inspector',
    isDecision: true,
    ways: [
      { to: 'c', whenEn: 'Yes', whenAr: 'نعم' },
      { to: 'd', whenEn: 'No', whenAr: 'لا' },
    ],
    pins: [
      { kind: 'risk', text: 'Wrong part', refId: null, refRecord: null },
      { kind: 'clause', text: '8.4.3', refId: null, refRecord: null },
    ],
  }),
  step({ id: 'c', nameEn: 'Book it in', roleEn: 'Storekeeper', ways: [{ to: 'end', whenEn: '', whenAr: '' }] }),
  step({ id: 'd', nameEn: 'Send it back', roleEn: 'Inspector' }),
]
const map = { bpmn: stepsToBpmn(steps, 'en'), language: 'en' as const, steps }
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

test('the same map is always the same picture, and its words are escaped', async () => {
  const svg = await pictureOf(map)

  expect(await pictureOf(map)).toBe(svg)
  expect(svg).toContain('&lt;what&gt; &amp;')
  expect(words(svg)).toEqual(expect.arrayContaining(['Storekeeper', 'Inspector', 'As ordered?', 'Yes', 'No', '1', '4']))
})

test('an Arabic reader sees it in Arabic, from the right, numbers and codes in their own direction', async () => {
  const svg = await pictureOf(map, 'ar')

  expect(words(svg)).toEqual(
    expect.arrayContaining(['عدّ ما وصل', 'أمين المستودع', 'نعم', 'مطابق لطلب', '\u2067PO-12؟\u2069']),
  )
  const at = (picture: string, id: string) => Number(new RegExp(`x="([\\d.]+)"[^>]*>${id}<`).exec(picture)?.[1])
  expect(at(svg, 'عدّ ما وصل')).toBeGreaterThan(at(svg, 'Send it back'))
})

test('a wide map comes in pieces that hold every step once, each with its lanes', async () => {
  const long = Array.from({ length: 14 }, (_, at) => step({ id: `s${at}`, nameEn: `Step${at}`, roleEn: 'Buyer' }))
  const wide = { bpmn: stepsToBpmn(long, 'en'), language: 'en' as const, steps: long }
  const pieces = await piecesOf(wide, 'en', 860)

  expect(pieces.length).toBeGreaterThan(2)
  for (const { svg, width } of pieces) {
    expect(width).toBeLessThanOrEqual(861)
    expect(words(svg)).toContain('Buyer')
  }
  const windows = pieces.map(({ svg }) =>
    /<clipPath[^>]*><rect x="([\d.-]+)"[^>]*? width="([\d.]+)"/.exec(svg)?.slice(1).map(Number),
  )
  const shown = windows.flatMap((window) => {
    const [x = 0, width = 0] = window ?? []
    return long.filter(({ nameEn }) => {
      const at = Number(new RegExp(`x="([\\d.]+)"[^>]*>${nameEn}<`).exec(pieces[0]?.svg ?? '')?.[1])
      return at - 65 >= x && at + 65 <= x + width
    })
  })
  expect(shown.map(({ id }) => id)).toEqual(long.map(({ id }) => id))
})

test('no piece ends in the middle of what a decision asks', async () => {
  const asking = Array.from({ length: 8 }, (_, at) =>
    step({
      id: `s${at}`,
      nameEn: `Step${at}`,
      roleEn: 'Buyer',
      isDecision: at % 2 === 1,
      ways:
        at % 2 === 1
          ? [
              { to: `s${at + 1}`, whenEn: 'Yes', whenAr: '' },
              { to: 'end', whenEn: 'No', whenAr: '' },
            ].filter(({ to }) => to !== 's8')
          : [],
    }),
  )
  const pieces = await piecesOf({ bpmn: stepsToBpmn(asking, 'en'), language: 'en', steps: asking }, 'en', 700)

  expect(pieces.length).toBeGreaterThan(1)
  const windows = pieces.map(({ svg }) => {
    const [x = 0, width = 0] =
      /<clipPath[^>]*><rect x="([\d.-]+)"[^>]*? width="([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []
    return { from: x, to: x + width }
  })
  for (const { nameEn } of asking) {
    const at = Number(new RegExp(`x="([\\d.]+)"[^>]*>${nameEn}<`).exec(pieces[0]?.svg ?? '')?.[1])
    expect(
      windows.some(({ from, to }) => at - 20 >= from && at + 20 <= to),
      nameEn,
    ).toBe(true)
  }
})

test('a file without a drawing is drawn from its table; one without anything is no picture', async () => {
  const bare = (inside: string) =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p">${inside}</process></definitions>`

  expect(words(await pictureOf({ ...map, bpmn: bare('<task id="a" name="x"/>') }))).toContain('As ordered?')
  expect(await pictureOf({ ...map, bpmn: bare(''), steps: [] })).toBe('')
})

test('whatever stands in a file, nothing but shapes and words comes into the picture', async () => {
  const evil = map.bpmn
    .replace('As ordered?', '&lt;script&gt;x()&lt;/script&gt;')
    .replace('width="50"', 'width="NaN"')
    .replace('x="', 'x="1e999')
  const svg = await pictureOf({ ...map, bpmn: evil })

  expect(svg).not.toMatch(/<script|NaN|Infinity|href|on\w+=/)
  expect(svg.match(/<(\w+)/g)?.every((one) => /<(svg|defs|clipPath|rect|g|path|circle|text)$/.test(one))).toBe(true)
})

test('what the signs mean stands beside them', () => {
  expect(words(legendOf([{ kind: 'risk', text: 'خطر' }]).svg)).toEqual(['خطر'])
})
