import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { createInstance, type TOptions } from 'i18next'
import { type Language, languages } from '#kernel/text.ts'

const source = join(import.meta.dirname, '../..')

/** `src/modules/audits/texts/en.json` → `audits`, every `texts` below `src/modules/audits/ui` → `audits-ui`; `src/design/texts/en.json` → `design`. */
function namespaceOf(file: string): string {
  const page = /modules\/([^/]+)\/ui\//.exec(file.replaceAll(sep, '/'))
  return page ? `${page[1]}-ui` : basename(dirname(dirname(file))).replace(/^browser$/, 'platform')
}

function catalogues(): Record<Language, Record<string, object>> {
  const found: Record<Language, Record<string, object>> = { en: {}, ar: {} }
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    const file = join(source, name)
    for (const language of languages)
      if (name.endsWith(`${sep}texts${sep}${language}.json`)) {
        const [all, namespace] = [found[language], namespaceOf(file)]
        all[namespace] = { ...all[namespace], ...(JSON.parse(readFileSync(file, 'utf8')) as object) }
      }
  }
  return found
}

const i18n = createInstance()
await i18n.init({
  resources: catalogues(),
  fallbackLng: false,
  defaultNS: 'kernel',
  interpolation: { escapeValue: false },
  lng: 'en',
})

export type Say = (key: string, params?: TOptions) => string

const sayers = { en: i18n.getFixedT('en'), ar: i18n.getFixedT('ar') }

/** Speaks one language: the same texts as the pages, for mails, documents and answers. */
export const translator =
  (language: Language): Say =>
  (key, params) =>
    sayers[language](key, params ?? {}) as string

/** Whether there is such a text. */
export const hasText = (language: Language, key: string): boolean => i18n.exists(key, { lng: language })
