import { languageOf } from '#kernel/printing/bidi.ts'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One figure after the point: the same picture is the same text. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10)

const narrow = /[\s.,:;'’!|iljtfrIاأإآل١()[\]-]/
const widthOf = (letter: string) =>
  narrow.test(letter)
    ? 0.32
    : /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)
      ? 1
      : /[\p{Lu}MWmw@%]/u.test(letter)
        ? 0.7
        : 0.54

/** How wide words are, near enough: whoever draws has no fonts at hand. */
export const lengthOf = (words: string, size: number): number =>
  [...words].reduce((sum, letter) => sum + (/\p{M}/u.test(letter) ? 0 : widthOf(letter)), 0) * size

/** The words in lines that fit; what is too long for a line of its own is cut. */
export function linesOf(words: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of words
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, width, size))) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && lengthOf(joined, size) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, width: number, size: number): string[] {
  if (lengthOf(word, size) <= width) return [word]
  const all: string[] = ['']
  for (const letter of word) {
    if (all.at(-1) !== '' && lengthOf(`${all.at(-1)}${letter}`, size) > width) all.push('')
    all[all.length - 1] += letter
  }
  return all
}

type Place = { x: number; y: number; width: number; height: number }

/** Words in the middle of a place, smaller when they are many, cut when there are too many. */
export function wordsIn(words: string, place: Place, sizes: readonly number[] = [12, 10.5, 9]): string {
  if (words.trim() === '') return ''
  const fits = (size: number) => linesOf(words, place.width, size).length * size * 1.2 <= place.height
  const size = sizes.find(fits) ?? sizes.at(-1) ?? 9
  const room = Math.max(1, Math.floor(place.height / (size * 1.2)))
  const all = linesOf(words, place.width, size)
  const lines = all.length > room ? [...all.slice(0, room - 1), `${all[room - 1]}…`] : all
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 }
  return linesAt(lines, middle, size)
}

/** Words under a point, as wide as they like up to a measure. */
export const wordsUnder = (words: string, { x, y }: { x: number; y: number }, width = 100): string => {
  const lines = linesOf(words, width, 11)
  return lines.length === 0 ? '' : linesAt(lines, { x, y: y + lines.length * 6.6 }, 11)
}

export function linesAt(
  lines: readonly string[],
  middle: { x: number; y: number },
  size: number,
  turned = false,
): string {
  const line = size * 1.2
  const first = middle.y - ((lines.length - 1) * line) / 2 + size * 0.35
  const drawn = lines.map((words, at) => {
    const isArabic = languageOf(lines.join(' ')) === 'ar'
    return `<text x="${figure(middle.x)}" y="${figure(first + at * line)}" font-size="${figure(size)}" text-anchor="middle"${isArabic ? ' direction="rtl"' : ''}>${escaped(isArabic ? inItsDirection(words) : words)}</text>`
  })
  return turned
    ? `<g transform="rotate(-90 ${figure(middle.x)} ${figure(middle.y)})">${drawn.join('')}</g>`
    : drawn.join('')
}

/** A line with another script in it is told its direction in the text itself: not every reader of pictures knows the attribute. */
const inItsDirection = (words: string) => (/[A-Za-z0-9]/.test(words) ? `\u2067${words}\u2069` : words)
