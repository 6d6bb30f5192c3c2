import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Language } from '#kernel/text.ts'
import { namespaceOf } from '#platform/browser/namespace.ts'

export type Texts = { [key: string]: string | Texts }
export type Namespaces = Readonly<Record<string, Texts>>

/** All texts of a language that pages may say, by their namespace; found where they stand. */
export function textsIn(source: string, language: Language): Namespaces {
  const all: Record<string, Texts> = {}
  for (const file of globSync(`**/texts/${language}.json`, { cwd: source }).toSorted()) {
    const path = file.replaceAll(sep, '/')
    if (path.startsWith('platform/server/')) continue
    const namespace = namespaceOf(path)
    all[namespace] = laidOver(all[namespace] ?? {}, JSON.parse(readFileSync(join(source, file), 'utf8')) as Texts)
  }
  return all
}

export const laidOver = (below: Texts, above: Texts): Texts => {
  const both = Object.entries(above).map(([key, value]) => {
    const under = below[key]
    return [key, typeof value === 'object' ? laidOver(typeof under === 'object' ? under : {}, value) : value]
  })
  return { ...below, ...(Object.fromEntries(both) as Texts) }
}

/** One word out of all, where it stands: `register.title` → `{ register: { title: 'Audits' } }`, with its plurals. */
export function wordAt(texts: Texts, path: readonly string[]): Texts {
  const [first = '', ...rest] = path
  const here = Object.entries(texts).filter(
    ([key]) => key === first || (rest.length === 0 && key.startsWith(`${first}_`)),
  )
  return Object.fromEntries(
    here.flatMap(([key, value]) => {
      if (rest.length === 0) return [[key, value]]
      return typeof value === 'object' ? [[key, wordAt(value, rest)]] : []
    }),
  )
}
