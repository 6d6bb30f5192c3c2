import { inflateSync } from 'node:zlib'
import { Refusal } from '#kernel/refusal.ts'

const acts = /\/(JavaScript|JS|Launch|ImportData|RichMedia)(?![\w.-])/
const mostUnfolded = 100_000_000

/** Whether a PDF runs a script, starts a program or plays what is not a page: by the names in it, also those packed into streams of objects. */
export function actsByItself(pdf: Buffer): boolean {
  const text = pdf.toString('latin1')
  let left = mostUnfolded
  let from = 0
  for (const { index, 0: mark } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    if (index < from) continue
    const before = text.slice(from, index)
    if (hasAction(before)) return true
    const start = index + mark.length
    const end = text.indexOf('endstream', start)
    if (end < 0) return hasAction(text.slice(start))
    if (/\/Type\s*\/ObjStm/.test(named(before.slice(-2000)))) {
      const inside = unfolded(pdf.subarray(start, end), left)
      left -= inside.length
      if (hasAction(inside)) return true
    }
    from = end
  }
  return hasAction(text.slice(from))
}

/** Names may be written in hexadecimal: /J#61vaScript. */
const named = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
const hasAction = (text: string): boolean => acts.test(text.includes('#') ? named(text) : text)

function unfolded(packed: Buffer, left: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(left, 1), finishFlush: 2 }).toString('latin1')
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('too-large', 'file-inflates')
    return packed.toString('latin1')
  }
}
