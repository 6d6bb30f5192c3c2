import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { namespaceOf } from '../../src/platform/browser/namespace.ts'

type Texts = { [key: string]: string | Texts }
const source = join(import.meta.dirname, '../../src')

/** All texts of a language as the pages have them: the parts of a namespace laid over each other. */
function catalogue(language: string): Record<string, Texts> {
  const all: Record<string, Texts> = {}
  for (const path of globSync(`**/texts/${language}.json`, { cwd: source }).toSorted()) {
    if (path.startsWith('platform/server')) continue
    const namespace = namespaceOf(path.startsWith('platform/browser') ? './texts' : path)
    const texts = JSON.parse(readFileSync(join(source, path), 'utf8')) as Texts
    all[namespace] = laidOver(all[namespace], texts)
  }
  return all
}

const laidOver = (below: Texts = {}, above: Texts): Texts => {
  const both = Object.entries(above).map(([key, value]) => {
    const under = below[key]
    return [key, typeof value === 'object' ? laidOver(typeof under === 'object' ? under : {}, value) : value]
  })
  return { ...below, ...(Object.fromEntries(both) as Texts) }
}

const catalogues = { en: catalogue('en'), ar: catalogue('ar') }

export type Say = (key: string, params?: Record<string, string | number>) => string

/** What the page says in that language: `words('ar')('identity:setup.found')`. A journey presses what a person reads. */
export function words(language: 'en' | 'ar'): Say {
  const find = (namespace: string, path: string) =>
    path
      .split('.')
      .reduce<string | Texts | undefined>(
        (texts, step) => (typeof texts === 'object' ? texts[step] : undefined),
        catalogues[language][namespace],
      )
  return (key, params = {}) => {
    const [namespace, path] = key.split(':') as [string, string]
    const count = params['count']
    const plural = count === undefined ? '' : `_${new Intl.PluralRules(language).select(Number(count))}`
    const found = find(namespace, path + plural) ?? find(namespace, path)
    if (typeof found !== 'string') throw new Error(`there is no text ${key} in ${language}`)
    return found.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
}
