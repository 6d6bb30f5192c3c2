import type { Language } from '#kernel/text.ts'
import arabic from '../../../data/drawing-tool-ar.json' with { type: 'json' }

/** What can be asked of a map that is open on the screen. */
export type Drawn = { isChanged(): boolean; save(): Promise<{ bpmn: string }> }

/** The words of the drawing tool in Arabic; English it speaks itself. */
export function translating(language: Language) {
  const words = arabic as Record<string, string>
  const translate = (text: string, given: Record<string, string> = {}) =>
    (language === 'ar' ? (words[text] ?? text) : text).replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
      const value = given[name] ?? `{${name}}`
      return language === 'ar' ? (words[value] ?? value) : value
    })
  return { translate: ['value', translate] }
}

/** Gives a file to whoever asked for it. */
export function download(name: string, type: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
