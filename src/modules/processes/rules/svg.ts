import { Refusal } from '#kernel/refusal.ts'

const elements = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'defs',
  'marker',
  'title',
  'desc',
  'clipPath',
])
const attributes = new Set(
  (
    'xmlns version id class x y x1 y1 x2 y2 cx cy r rx ry d points width height viewBox transform dx dy fill stroke opacity style ' +
    'fill-opacity fill-rule clip-rule clip-path stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-opacity marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient preserveAspectRatio ' +
    'font-family font-size font-weight font-style text-anchor dominant-baseline letter-spacing text-decoration lineHeight direction ' +
    'data-element-id display visibility role aria-label'
  ).split(' '),
)
const tag =
  /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![A-Za-z][^>]*>|<|[^<]+/g
const pair = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

/** The picture of a map as it was drawn, with nothing in it that acts or reaches out: what is not known to be harmless is left out. */
export function harmlessSvg(svg: string): string {
  if (svg.trim() === '') return ''
  if (!/<svg[\s>]/.test(svg)) throw new Refusal('unsupported', 'not-a-picture')
  let out = ''
  const left: string[] = []
  const open: string[] = []
  let isBroken = false
  for (const [whole, closing, name = '', said = '', empty] of svg.matchAll(tag)) {
    const isTag = name !== ''
    if (left.length > 0) {
      if (isTag && !closing && !empty) left.push(name)
      else if (isTag && closing && left.at(-1) === name) left.pop()
    } else if (!isTag) {
      out += whole.startsWith('<') || isBroken ? '' : textOf(whole)
      isBroken = whole === '<'
    } else if (closing) {
      if (open.at(-1) === name) {
        open.pop()
        out += `</${name}>`
      }
    } else if (!elements.has(name)) {
      if (!empty) left.push(name)
    } else {
      out += `<${name}${kept(said)}${empty ? '/>' : '>'}`
      if (!empty) open.push(name)
    }
  }
  out += open
    .toReversed()
    .map((name) => `</${name}>`)
    .join('')
  return out.trim()
}

const textOf = (text: string) =>
  text.replaceAll('>', '&gt;').replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/g, '&amp;')

/** A style may name a colour or a marker of the same picture, and nothing elsewhere. */
function isHarmless(name: string, value: string): boolean {
  const plain = value.toLowerCase()
  if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg'
  if (/[\\]|&#|\/\/|javascript|expression|@import|data:|vbscript|behavior/.test(plain)) return false
  return [...plain.matchAll(/url\(\s*(?:["']|&quot;|&apos;)?(.)/g)].every((match) => match[1] === '#')
}

const kept = (said: string) =>
  [...said.matchAll(pair)]
    .map(([, name = '', double, single]) => [name, (double ?? single ?? '').replaceAll('"', '&quot;')] as const)
    .filter(([name, value]) => attributes.has(name) && isHarmless(name, value))
    .map(([name, value]) => ` ${name}="${textOf(value)}"`)
    .join('')
