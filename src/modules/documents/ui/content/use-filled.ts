import { useMemo } from 'react'
import { useSession } from '#platform/browser/session.ts'
import type { DocumentContent } from '../../contract/content.ts'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { withFields } from '../../rules/text/merge-fields.ts'

export type Filled = Pick<WholeDocument, 'number' | 'ownerId' | 'people'>

/** The text as it is read: the fields of its template with what is known by now. */
export function useFilled({ number, ownerId, people }: Filled, revision: WholeRevision): DocumentContent {
  const { organisation } = useSession()
  const { content, titleEn, titleAr, effectiveOn, effectiveAt } = revision
  return useMemo(() => {
    const owner = people.find(({ id }) => id === ownerId)
    const same = (text: string) => ({ en: text, ar: text })
    const day = effectiveAt?.slice(0, 10) ?? effectiveOn
    return withFields(content, {
      title: { en: titleEn || titleAr, ar: titleAr || titleEn },
      ...(organisation ? { organisation: organisation.name } : {}),
      ...(owner ? { owner: { en: owner.nameEn, ar: owner.nameAr } } : {}),
      ...(number ? { number: same(number) } : {}),
      ...(day ? { effective: same(day) } : {}),
    })
  }, [content, titleEn, titleAr, effectiveOn, effectiveAt, number, ownerId, people, organisation])
}
