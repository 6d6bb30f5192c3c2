import { relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { type Language, languages } from '#kernel/text.ts'
import { type Needs, needsIn, sourcesIn } from './needs.ts'
import { fetching, fileAt } from './said.ts'
import { laidOver, type Namespaces, textsIn, wordAt } from './texts.ts'

const catalogue = 'virtual:words'
/** `\0words/audits.ar.js`: the Arabic words of the namespace `audits`. */
const part = /^\0words\/([\w-]+)\.(en|ar)\.js$/

type Known = { texts: Readonly<Record<Language, Namespaces>>; needs: Needs }

/** Every page fetches its own words: what is fetched later brings the namespaces along that it says something of. */
export function words(source: string): Plugin {
  let known: Known | undefined
  const read = (): Known => {
    const texts = { en: textsIn(source, 'en'), ar: textsIn(source, 'ar') }
    return { texts, needs: needsIn(sourcesIn(source), new Set(Object.keys(texts.en))) }
  }
  const all = () => (known ??= read())
  return {
    name: 'words',
    enforce: 'pre',
    buildStart: () => {
      known = undefined
    },
    watchChange: () => {
      known = undefined
    },
    resolveId: (id) => (id === catalogue || part.test(`\0${id}`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${catalogue}`) return listOf(all())
      const [, name, language] = part.exec(id) ?? []
      return name && partOf(all(), name, language as Language)
    },
    transform(code, id) {
      const file = relative(source, id.split('?', 1)[0] ?? id).replaceAll(sep, '/')
      if (file.startsWith('..') || !/\.tsx?$/.test(file) || !code.includes('import(')) return undefined
      let isChanged = false
      const changed = code.replace(fetching, (whole, path: string) => {
        const fetched = fileAt(file, path)
        const needed = fetched ? all().needs.of(fetched) : []
        if (needed.length === 0) return whole
        isChanged = true
        return `withWords(${whole}, ${JSON.stringify(needed)})`
      })
      const helper = `\nimport { withWords } from '#platform/browser/words.ts'\n`
      return isChanged ? { code: changed + helper, map: null } : undefined
    },
  }
}

const small = 6000

/** The few words that only the pages of a module use come with those of the module: another file costs more than they do. */
function partFor(texts: Known['texts'], name: string): string {
  const module = name.replace(/-ui$/, '')
  return module in texts.en && JSON.stringify(texts.en[name] ?? {}).length < small ? module : name
}

/** Everything that can be fetched. */
function listOf({ texts, needs }: Known): string {
  const names = ['frame', ...Object.keys(texts.en).filter((name) => !needs.frame.has(name))]
  const lists = languages.map((language) => {
    const entries = names.map(
      (name) => `${JSON.stringify(name)}: () => import('words/${partFor(texts, name)}.${language}.js')`,
    )
    return `${language}: { ${entries.join(', ')} }`
  })
  return `export const catalogue = { ${lists.join(', ')} }`
}

function partOf({ texts, needs }: Known, name: string, language: Language): string {
  const here = texts[language]
  if (name !== 'frame') {
    const together = Object.keys(here).filter((one) => partFor(texts, one) === name)
    return `export default ${JSON.stringify(Object.fromEntries(together.map((one) => [one, here[one]])))}`
  }
  let frame: Namespaces = Object.fromEntries([...needs.frame].map((one) => [one, here[one] ?? {}]))
  for (const title of needs.titles) {
    const [namespace = '', path = ''] = title.split(':')
    const word = wordAt(here[namespace] ?? {}, path.split('.'))
    frame = { ...frame, [namespace]: laidOver(frame[namespace] ?? {}, word) }
  }
  const months = language === 'ar' ? `import 'dayjs/locale/ar' // the months of the date fields\n` : ''
  return `${months}export default ${JSON.stringify(frame)}`
}
