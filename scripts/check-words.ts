import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.ts'
import words from './words.json' with { type: 'json' }

/** One word for one thing, as docs/handbook/{en,ar}/glossary.md has it. */
const arabic = /[\u0621-\u064a]/
const vowels = /[\u064b-\u0652]/g
const isolates = /[\u2066-\u2069]/g
const notALetterBefore = '(?<![\\u0621-\\u064a])'
const unwanted = {
  ar: words.arabic.map((one) => ({ ...one, pattern: new RegExp(notALetterBefore + `(?:${one.not})`, 'u') })),
  en: words.english.map((one) => ({ ...one, pattern: new RegExp(one.not, 'iu') })),
}
const faults: string[] = []

/** What is no prose: placeholders, code, addresses, numbers of records and clauses. */
const bare = (text: string) =>
  text.replace(/\{\{?[^}]*\}\}?|`[^`]*`|\]\([^)]*\)|<!--.*?-->|https?:\S+|\b[A-Z]+(-[A-Z0-9]+)+\b/gs, ' ')

function readArabic(place: string, text: string): void {
  const plain = text.replace(vowels, '').replace(isolates, '')
  for (const { pattern, say, except } of unwanted.ar as readonly { pattern: RegExp; say: string; except?: string }[]) {
    const found = pattern.exec(except ? plain.replaceAll(except, '') : plain)?.[0]
    if (found) faults.push(`${place}: "${found}" is called ${say}`)
  }
}

function readPage(place: string, text: string): void {
  const prose = bare(text).replace(isolates, '')
  if (/[\u0621-\u0652»)]\s?[,;?]/u.test(prose)) faults.push(`${place}: Arabic takes ، ؛ ؟`)
  if (/["']/.test(prose)) faults.push(`${place}: Arabic quotes with « »`)
  const stranger = [...prose.matchAll(/[A-Za-z]+/g)].map(([word]) => word).find((word) => !words.latin.includes(word))
  if (stranger && arabic.test(prose)) faults.push(`${place}: "${stranger}" is no Arabic`)
}

const strings = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([key, under]) => strings(under, path ? `${path}.${key}` : key))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const lines = (path: string) =>
  read(path)
    .split('\n')
    .map((line, at) => [`${path}:${at + 1}`, line] as const)

for (const path of globSync('src/**/texts/*.json', { cwd: root }))
  for (const [key, text] of strings(JSON.parse(read(path)))) {
    const place = `${path} ${key}`
    if (!path.endsWith('ar.json')) {
      const found = unwanted.en.find(({ pattern }) => pattern.test(bare(text)))
      if (found) faults.push(`${place}: say "${found.say}"`)
    } else {
      readArabic(place, text)
      readPage(place, text)
    }
  }
for (const path of globSync('docs/handbook/ar/*.md', { cwd: root }))
  for (const [place, line] of lines(path)) {
    if (!path.endsWith('glossary.md')) readPage(place, line)
    readArabic(place, line)
  }
for (const pattern of [
  'seeds/**/*.ts',
  'seeds/**/*.txt',
  'src/modules/standards/data/*.json',
  'src/platform/server/pdf/preparation/words.ts',
])
  for (const path of globSync(pattern, { cwd: root }))
    for (const [place, line] of lines(path)) if (arabic.test(line)) readArabic(place, line)

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exit(faults.length > 0 ? 1 : 0)
