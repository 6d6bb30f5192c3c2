import { encode } from 'uqr'

/** A square code a camera reads, as one drawing: each run of dark fields in a row is one stroke. */
export function codeFor(words: string): string {
  const { data, size } = encode(words, { ecc: 'M', border: 2 })
  const strokes = data.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
    return starts.map((x) => {
      const end = row.indexOf(false, x)
      return `M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`
    })
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${strokes.join('')}"/></svg>`
}
