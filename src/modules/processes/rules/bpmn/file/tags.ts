import { type Answer, Refusal } from '#kernel/refusal.ts'
import { bare } from './decode.ts'

const deepest = 200

/** Whether what is opened is closed, nothing twice and nothing too deep: walked once, whatever is written. */
export function hasNoBrokenTag(xml: string): Answer {
  const text = bare(xml)
  const open: string[] = []
  let hasRoot = false
  for (let at = text.indexOf('<'); at !== -1; ) {
    const isNote = text[at + 1] === '?'
    const end = isNote ? text.indexOf('?>', at) + 1 : endOfTag(text, at + 1)
    if (text[end] !== '>') return open.length > 0 ? cutOff(open) : broken(tagAt(text, at))
    const tag = tagAt(text, at)
    if (tag.startsWith('</')) {
      if (open.pop() !== tag.slice(2)) return broken(tag)
    } else if (!/^<[?!]/.test(tag)) {
      const inside = text.slice(at + tag.length, text[end - 1] === '/' ? end - 1 : end)
      if ((hasRoot && open.length === 0) || !hasGoodAttributes(inside)) return broken(tag)
      hasRoot = true
      if (text[end - 1] !== '/') open.push(tag.slice(1))
      if (open.length > deepest) return new Refusal('unsupported', 'map-too-deep')
    }
    at = text.indexOf('<', end)
  }
  return open.length > 0 ? cutOff(open) : undefined
}

const tagAt = (text: string, at: number): string => /^<\/?[^\s<>/]{0,80}/.exec(text.slice(at, at + 90))?.[0] ?? '<'

const broken = (tag: string) => new Refusal('unsupported', 'file-is-broken', { at: tag.replace('<', '') })
const cutOff = (open: readonly string[]) => new Refusal('unsupported', 'file-is-cut-off', { at: open.at(-1) ?? '' })

const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/y

/** Each has a value in quotes, and none is there twice. */
function hasGoodAttributes(inside: string): boolean {
  const names = new Set<string>()
  let read = 0
  attribute.lastIndex = 0
  for (let one = attribute.exec(inside); one; one = attribute.exec(inside)) {
    if (names.size === names.add(one[1] as string).size) return false
    read = attribute.lastIndex
  }
  return inside.slice(read).trim() === ''
}

/** Where the tag closes, or the next one opens; what stands in quotes is passed over. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === '>' || letter === '<') return at
    if (letter !== '"' && letter !== "'") continue
    const close = text.indexOf(letter, at + 1)
    if (close === -1) return text.length
    at = close
  }
  return text.length
}
