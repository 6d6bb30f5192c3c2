import { useTranslation } from 'react-i18next'
import { Beside } from '#design/word/beside.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { inLanguage, type Language } from '#kernel/text.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Reading } from '../contract/reading.ts'
import type { WholeDocument } from '../contract/register.ts'
import type { DocumentState, RevisionState } from '../lifecycle.ts'
import type { ReviewTone } from '../rules/document.ts'

const toneOf: Readonly<Record<RevisionState | DocumentState, Tone>> = {
  draft: 'neutral',
  'in-preparation': 'neutral',
  'in-review': 'waiting',
  'changes-requested': 'warning',
  approved: 'progress',
  'for-training': 'progress',
  effective: 'good',
  superseded: 'neutral',
  obsolete: 'bad',
  withdrawn: 'neutral',
}

export function RevisionPill({ state }: { state: RevisionState }) {
  const { t } = useTranslation('documents')
  return <StatusPill tone={toneOf[state]}>{t(`states.revision.${state}`)}</StatusPill>
}

export function DocumentPill({ state }: { state: DocumentState }) {
  const { t } = useTranslation('documents')
  return <StatusPill tone={toneOf[state]}>{t(`states.document.${state}`)}</StatusPill>
}

const readingTones: Readonly<Record<Reading['state'], Tone>> = {
  assigned: 'waiting',
  acknowledged: 'good',
  lapsed: 'neutral',
}

export function ReadingPill({ state }: Pick<Reading, 'state'>) {
  const { t } = useTranslation('documents')
  return <StatusPill tone={readingTones[state]}>{t(`states.reading.${state}`)}</StatusPill>
}

const reviewTones: Readonly<Record<ReviewTone, Tone>> = { green: 'good', amber: 'warning', red: 'bad' }

/** When it is looked at again: far, soon, or overdue, by colour, icon and words. */
export function ReviewMark({ tone, day }: { tone: ReviewTone | null; day: CalendarDate | null }) {
  const { t } = useTranslation('documents-ui')
  if (tone === null || day === null) return <span aria-hidden>–</span>
  if (tone === 'green') return <DateText value={day} />
  return (
    <Beside>
      <DateText value={day} />
      <StatusPill tone={reviewTones[tone]}>{t(`review.${tone}`)}</StatusPill>
    </Beside>
  )
}

type Titled = { titleEn: string; titleAr: string }

/** `const titled = useTitled()`, then `titled(document)`: the title in the language of the page. */
export function useTitled() {
  const { language } = useTranslation().i18n
  return ({ titleEn, titleAr }: Titled) => inLanguage({ en: titleEn, ar: titleAr }, language as Language)
}

/** A number, or that there will be one. */
export function DocumentNumber({ number, strong = false }: { number: string | null; strong?: boolean }) {
  const { t } = useTranslation('documents-ui')
  return number ? <RecordNumber strong={strong}>{number}</RecordNumber> : <span>{t('register.noNumber')}</span>
}

/** Names by id, of the people this document speaks of. */
export function useNames(document: Pick<WholeDocument, 'people'>) {
  const { language } = useTranslation().i18n
  const byId = new Map(
    document.people.map(({ id, nameEn, nameAr }) => [id, inLanguage({ en: nameEn, ar: nameAr }, language as Language)]),
  )
  return (id: string | null): string => (id ? (byId.get(id) ?? '') : '')
}
