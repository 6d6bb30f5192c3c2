import type { Element } from 'bpmn-moddle'
import type { Language } from '#kernel/text.ts'
import { elementsOf, listOf, oneOf } from '../file/parse.ts'

const ownWords = (element: Element) =>
  listOf(oneOf(element, 'extensionElements'), 'values').find(({ $type }) =>
    /^touchstone:(step|role|when)$/.test($type),
  ) as unknown as Record<string, string> | undefined

/** Our own steps, roles and ways named in the language they are read in, where they have such a name; what was drawn elsewhere stays. */
export function nameIn(definitions: Element, written: Language, read: Language) {
  let [isOwn, isRenamed, shown] = [false, false, '']
  for (const element of elementsOf(definitions)) {
    const own = ownWords(element)
    if (!own) continue
    isOwn = true
    const name = read === 'ar' ? (own['nameAr'] ?? own['ar']) : (own['nameEn'] ?? own['en'])
    if (written !== read && name && name !== element.name) {
      element.name = name
      isRenamed = true
    }
    shown += element.name ?? ''
  }
  return { isOwn, isRenamed, shown }
}
