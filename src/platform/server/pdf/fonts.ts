import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const { resolve } = createRequire(import.meta.url)
const folder = (name: string) => path.dirname(resolve(`@expo-google-fonts/${name}/package.json`))

const faces = [
  ...['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((face) => ['noto-sans', face] as const),
  ...['400Regular', '700Bold'].map((face) => ['amiri', face] as const),
]

/** The folders of the fonts we ship; a document uses no other. */
export const fontFolders = faces.map(([family, face]) => path.join(folder(family), face))

// The last is inside the typesetter, for arrows and signs.
const shipped = /^(?:NotoSans-|Amiri-|DejaVuSansMono)/

/** The fonts in a PDF that are not ours: the typesetter also looks for the machine's own, silently. */
export function strangeFonts(pdf: Buffer): readonly string[] {
  const named = pdf.toString('latin1').matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)
  return [...new Set([...named].map((found) => found[1] ?? ''))].filter((name) => !shipped.test(name))
}

/** Every character our two families can draw. */
export function drawableCharacters(): ReadonlySet<number> {
  const drawn = new Set<number>()
  for (const [family, face, file] of [
    ['noto-sans', '400Regular', 'NotoSans_400Regular.ttf'],
    ['amiri', '400Regular', 'Amiri_400Regular.ttf'],
  ] as const)
    for (const character of charactersOf(readFileSync(path.join(folder(family), face, file)))) drawn.add(character)
  return drawn
}

// The `cmap` table of an OpenType font: formats 4 and 12 are all that fonts of today carry.
function* charactersOf(font: Buffer): Generator<number> {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + 16 * index
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(record + 8)
    for (let entry = 0; entry < font.readUInt16BE(cmap + 2); entry++) {
      const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * entry + 4)
      const format = font.readUInt16BE(subtable)
      if (format === 4) yield* segmentsOf(font, subtable)
      if (format === 12) yield* groupsOf(font, subtable)
    }
  }
}

function* segmentsOf(font: Buffer, at: number): Generator<number> {
  const doubled = font.readUInt16BE(at + 6)
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = font.readUInt16BE(at + 14 + offset)
    const first = font.readUInt16BE(at + 16 + doubled + offset)
    for (let character = first; character <= last && character !== 0xffff; character++) yield character
  }
}

function* groupsOf(font: Buffer, at: number): Generator<number> {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const start = at + 16 + 12 * group
    for (let character = font.readUInt32BE(start); character <= font.readUInt32BE(start + 4); character++)
      yield character
  }
}
