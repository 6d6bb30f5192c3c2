import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.ts'

type Texts = { [key: string]: string | Texts }
const plural = /_(zero|one|two|few|many|other)$/
const arabicForms = ['zero', 'one', 'two', 'few', 'many', 'other']
const faults: string[] = []

const flat = (texts: Texts, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
/** `nameEn` in one language is `nameAr` in the other. */
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)]
    .map((match) => match[1]?.replace(/(En|Ar)$/, ''))
    .sort()
    .join()
/** What is the same in every language: placeholders, product names, languages under their own name. */
const proper = /\{\{[^}]*\}\}|\b(ISO|PDF|Word|Excel|English|Touchstone|UUID|JSON|API|TOTP)\b/g
const isEnglish = (text: string) => /[a-z]{4}/i.test(text.replaceAll(proper, ''))

function compare(folder: string): void {
  const [en, ar] = ['en', 'ar'].map((language) =>
    flat(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Texts),
  ) as [Map<string, string>, Map<string, string>]
  const say = (key: string, fault: string) => faults.push(`${folder.slice(root.length + 1)}: "${key}" ${fault}`)
  for (const [key, text] of en) {
    const stem = key.replace(plural, '')
    const needed = plural.test(key) ? arabicForms.map((form) => `${stem}_${form}`) : [key]
    for (const one of needed) if (!ar.has(one)) say(one, 'has no Arabic')
    const arabic = ar.get(key)
    if (arabic !== undefined && !plural.test(key) && placeholders(arabic) !== placeholders(text))
      say(key, 'has other placeholders in Arabic')
    if (arabic === text && isEnglish(text)) say(key, 'is English in Arabic')
  }
  for (const key of ar.keys())
    if (!en.has(key) && !(plural.test(key) && en.has(key.replace(plural, '_other')))) say(key, 'has no English')
}

for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('texts') && existsSync(join(root, 'src', name, 'en.json'))) compare(join(root, 'src', name))

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exit(faults.length > 0 ? 1 : 0)
