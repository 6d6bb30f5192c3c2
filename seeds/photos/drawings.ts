import type { CalendarDate } from '#kernel/dates.ts'

/** A dial gauge on a bench; the label tells until when it was good. Figures are drawn: a server may have no fonts. */
export const gaugeWithLabel = (validUntil: CalendarDate): string =>
  drawing(`
  <circle cx="330" cy="300" r="190" fill="#c9cdd1"/><circle cx="330" cy="300" r="165" fill="#f7f7f2"/>
  ${Array.from({ length: 40 }, (_, at) => `<rect x="328" y="148" width="4" height="${at % 5 === 0 ? 26 : 14}" fill="#333" transform="rotate(${at * 9} 330 300)"/>`).join('')}
  <path d="M330 300 L420 205" stroke="#b3261e" stroke-width="7" stroke-linecap="round"/><circle cx="330" cy="300" r="14" fill="#444"/>
  <rect x="310" y="480" width="40" height="130" fill="#9aa0a6"/><rect x="322" y="600" width="16" height="100" fill="#70757a"/>
  <g transform="translate(560 210) rotate(4)"><rect width="330" height="190" rx="8" fill="#f3e7a1" stroke="#8d7b21" stroke-width="4"/>
  <rect x="0" y="0" width="330" height="48" fill="#2f6b3a"/><rect x="20" y="18" width="150" height="12" fill="#dfe9df"/>
  <g transform="translate(22 86)">${figures(validUntil)}</g></g>`)

/** A pallet with boxes in its aisle; where the others carry a label, this one has none. */
export const palletWithoutLabel = (): string =>
  drawing(`
  ${[90, 400, 710].map((x, at) => palletAt(x, at !== 1)).join('')}
  <rect x="385" y="250" width="200" height="300" fill="none" stroke="#b3261e" stroke-width="6" stroke-dasharray="18 12"/>`)

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
  <rect width="960" height="720" fill="#aeb4b0"/><rect y="560" width="960" height="160" fill="#7c827e"/>${inside}</svg>`

const palletAt = (x: number, isLabelled: boolean) => `<g transform="translate(${x} 270)">
  <rect width="170" height="120" fill="#b98b55" stroke="#7a5a33" stroke-width="3"/><rect y="124" width="170" height="120" fill="#c4965f" stroke="#7a5a33" stroke-width="3"/>
  <rect y="250" width="170" height="14" fill="#8a6a43"/>${[0, 70, 140].map((at) => `<rect x="${at}" y="264" width="30" height="26" fill="#6f5433"/>`).join('')}
  ${isLabelled ? '<rect x="50" y="150" width="70" height="50" fill="#fff"/><rect x="58" y="160" width="54" height="8" fill="#2f6b3a"/><rect x="58" y="176" width="40" height="6" fill="#444"/>' : ''}</g>`

/** Which of the seven strokes a figure has: top, upper left, upper right, middle, lower left, lower right, bottom. */
const strokes: Readonly<Record<string, string>> = {
  0: '1110111',
  1: '0010010',
  2: '1011101',
  3: '1011011',
  4: '0111010',
  5: '1101011',
  6: '1101111',
  7: '1010010',
  8: '1111111',
  9: '1111011',
  '-': '0001000',
}
const places = ['M2 0H20', 'M0 2V24', 'M22 2V24', 'M2 26H20', 'M0 28V50', 'M22 28V50', 'M2 52H20']

const figures = (text: string): string =>
  [...text]
    .map((figure, at) => {
      const drawn = places.filter((_, stroke) => strokes[figure]?.[stroke] === '1').join('')
      return `<path d="${drawn}" transform="translate(${at * 29} 0)" stroke="#222" stroke-width="5" fill="none" stroke-linecap="round"/>`
    })
    .join('')
