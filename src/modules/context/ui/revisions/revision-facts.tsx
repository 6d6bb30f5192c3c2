import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { ScopeStatement } from '../../contract/scope.ts'
import type { PersonName } from '../../contract/words.ts'
import { ReviewDay } from '../words.tsx'

export type Revised = Pick<
  ScopeStatement,
  | 'id'
  | 'version'
  | 'revision'
  | 'state'
  | 'edition'
  | 'authorIds'
  | 'approverId'
  | 'approvedAt'
  | 'supersededOn'
  | 'nextReview'
  | 'reviewedOn'
  | 'changeReason'
>

/** Who wrote a revision, who signed it and when, and when it is looked at again. */
export function RevisionFacts({ revised, people }: { revised: Revised; people: readonly PersonName[] }) {
  const { t } = useTranslation('context')
  const named = useNamed()
  const { list } = useFormats()
  const nameOf = (id: string | null) => {
    const person = people.find((one) => one.id === id)
    return person ? named(person) : ''
  }
  const isInForce = revised.state === 'approved'
  const facts: Fact[] = [
    { label: t('fields.authors'), value: list(revised.authorIds.map(nameOf)) },
    ...(revised.approverId
      ? [
          { label: t('fields.approver'), value: nameOf(revised.approverId) },
          { label: t('fields.approvedAt'), value: <DateText value={revised.approvedAt} /> },
        ]
      : []),
    ...(isInForce ? [{ label: t('fields.nextReview'), value: <ReviewDay day={revised.nextReview} /> }] : []),
    ...(revised.supersededOn
      ? [{ label: t('fields.supersededOn'), value: <DateText value={revised.supersededOn} /> }]
      : []),
    ...(revised.changeReason ? [{ label: t('fields.changeReason'), value: revised.changeReason, wide: true }] : []),
  ]
  return <FactList facts={facts} columns={4} />
}
