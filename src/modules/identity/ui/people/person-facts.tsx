import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { languageWords } from '#platform/browser/i18n.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { ListSites, type Person, ThePerson } from '../../contract.ts'
import { useNamed } from '../named.ts'

export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('identity')
  const named = useNamed()
  const manager = useAsk(ThePerson, { id: person.managerId ?? '' }, { when: person.managerId !== null }).data
  const site = useAsk(ListSites, { limit: 200 }).data?.rows.find(({ id }) => id === person.siteId)
  return (
    <FactList
      facts={[
        { label: t('personNameEn'), value: person.nameEn },
        { label: t('personNameAr'), value: person.nameAr },
        { label: t('jobTitleEn'), value: person.jobTitleEn },
        { label: t('jobTitleAr'), value: person.jobTitleAr },
        { label: t('initials'), value: person.initials },
        { label: t('email'), value: <bdi dir="ltr">{person.email}</bdi> },
        { label: t('manager'), value: person.managerId && manager ? named(manager) : '' },
        { label: t('site'), value: site ? `${site.code} · ${named(site)}` : '' },
        { label: t('personLanguage'), value: languageWords[person.language] },
        ...(person.expiresOn ? [{ label: t('expiresOn'), value: <DateText value={person.expiresOn} /> }] : []),
      ]}
    />
  )
}
