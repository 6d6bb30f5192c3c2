import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Texts = { [key: string]: string | Texts }
const source = join(import.meta.dirname, '../src')
const folderOf = (namespace: string) =>
  ({
    design: 'design',
    web: 'apps/web',
    kernel: 'kernel',
    platform: 'platform/browser',
    'audits-ui': 'modules/audits/ui',
  })[namespace] ?? `modules/${namespace}`

const read = (namespace: string, language: string): Texts =>
  JSON.parse(readFileSync(join(source, folderOf(namespace), 'texts', `${language}.json`), 'utf8')) as Texts

/** What the page says in that language: `words('ar')('identity:setup.found')`. A journey presses what a person reads. */
export const words =
  (language: 'en' | 'ar') =>
  (key: string, params: Record<string, string> = {}): string => {
    const [namespace, path] = key.split(':') as [string, string]
    const found = path
      .split('.')
      .reduce<string | Texts | undefined>(
        (texts, step) => (typeof texts === 'object' ? texts[step] : undefined),
        read(namespace, language),
      )
    if (typeof found !== 'string') throw new Error(`there is no text ${key} in ${language}`)
    return found.replaceAll(/\{\{(\w+)[^}]*\}\}/g, (whole, name: string) => params[name] ?? whole)
  }
