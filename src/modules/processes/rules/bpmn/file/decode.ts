import { type Answer, Refusal } from '#kernel/refusal.ts'

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const openings: readonly [string, readonly number[]][] = [
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
]
const begins = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, place) => bytes[place] === byte)
const declaration = /^\uFEFF?<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["'][^>]*\?>/

/** What Java calls an encoding, and writes into files, by the name that the web knows it by. */
const nameOnTheWeb = (declared: string): string =>
  declared === 'macroman' ? 'macintosh' : declared.replace(/^iso8859_/, 'iso-8859-').replace('_', '-')

/** The text of an XML file, its lines ended as XML reads them: by its byte order mark, or by what its declaration says, or as UTF-8. @throws Refusal */
export function decodeXml(bytes: Uint8Array): string {
  const marked =
    marks.find(([, mark]) => begins(bytes, mark))?.[0] ?? openings.find(([, one]) => begins(bytes, one))?.[0]
  const head = decodeAs(marked ?? 'latin1', bytes.subarray(0, 400), false)
  const said = declaration.exec(head)?.[1]?.toLowerCase()
  const declared = said && nameOnTheWeb(said)
  const isWide = (name: string) => /^(utf-?16|ucs-?2|iso-10646-ucs-2|unicode)/.test(name)
  const isUtf8 = (name: string) => name === 'utf-8' || name === 'utf8'
  if (declared && !marked && isWide(declared)) throw new Refusal('unsupported', 'encoding-does-not-fit', { declared })
  if (declared && marked && !(isWide(marked) ? isWide(declared) : isUtf8(declared)))
    throw new Refusal('unsupported', 'encoding-does-not-fit', { declared })
  const text = decodeAs(marked ?? declared ?? 'utf-8', bytes, true)
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
  return text.replace(declaration, (whole, name: string) => whole.replace(name, 'UTF-8'))
}

function decodeAs(encoding: string, bytes: Uint8Array, fatal: boolean): string {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding, { fatal })
  } catch {
    throw new Refusal('unsupported', 'unknown-encoding', { declared: encoding })
  }
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Refusal('unsupported', 'broken-encoding', { declared: encoding })
  }
}

// oxlint-disable-next-line no-control-regex -- what XML 1.0 forbids is just what we look for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]/

const comment = ['<!--', '-->'] as const
const literal = ['<![CDATA[', ']]>'] as const

/** Without what stands between such marks; walked once, since a search with a pattern takes forever where many open and none closes. */
function without(xml: string, pairs: readonly (readonly [string, string])[]): string {
  let [kept, at] = ['', 0]
  for (let open = xml.indexOf('<!'); open !== -1; open = xml.indexOf('<!', Math.max(at, open + 2))) {
    const [mark, close] = pairs.find(([one]) => xml.startsWith(one, open)) ?? []
    if (mark === undefined || close === undefined) continue
    const end = xml.indexOf(close, open + mark.length)
    if (end === -1) break
    kept += xml.slice(at, open)
    at = end + close.length
  }
  return kept + xml.slice(at)
}

export const bare = (xml: string): string => without(xml, [comment, literal])

/** Document types and entities are how an XML file reaches for what is not its own. */
export function hasNoDoctype(xml: string): Answer {
  if (notXml.test(xml)) return new Refusal('unsupported', 'map-has-control-characters')
  return /<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(bare(xml))
    ? new Refusal('unsupported', 'map-has-doctype')
    : undefined
}

/** A letter may be written as its number. */
const lettersOf = (xml: string) =>
  xml.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, figures: string | undefined) => {
    const code = hex === undefined ? Number(figures) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** A map tells what people do; what a machine would run is not kept, and browsers read past the gaps in a word. */
export function hasNoScript(xml: string): Answer {
  const said = without(xml, [comment])
  const isScript = /<\s*([\w.-]+:)?script[\s>/]/i.test(said)
  const isLink = /(javascript|vbscript):/i.test(lettersOf(said).replace(/\s+/g, ''))
  return isScript || isLink ? new Refusal('unsupported', 'map-has-script') : undefined
}

/** What the file begins with tells what it is, before anything in it is read. */
export function beginsAsBpmn(xml: string): Answer {
  const text = bare(xml).replace(/^(?:\s|<\?(?:[^?]|\?(?!>))*\?>)+/, '')
  if (text === '') return new Refusal('unsupported', 'file-is-empty')
  if (!text.startsWith('<')) return new Refusal('unsupported', 'file-is-no-xml')
  const root = /^<!doctype\s+html\b/i.test(text) ? 'html' : /^<([A-Za-z_][\w.:-]{0,60})/.exec(text)?.[1]
  return root === undefined || /(^|:)definitions$/.test(root)
    ? undefined
    : new Refusal('unsupported', 'file-is-another-kind', { root })
}
