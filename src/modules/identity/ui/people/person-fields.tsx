import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageWords } from '#platform/browser/i18n.ts'
import { ListSites } from '../../contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { PersonPicker } from '../person-picker.tsx'
import { useNamed } from '../named.ts'
import type { useFields } from '../use-fields.ts'

type Props = { field: ReturnType<typeof useFields>['field']; leaveOutId?: string; onNamed?: () => void }

/** What is written down of a person, both when they come and when it changes. */
export function PersonFields({ field, leaveOutId, onNamed }: Props) {
  const { t } = useTranslation('identity')
  const named = useNamed()
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const { error, value, onChange } = field('managerId', { label: t('manager') })
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={4}>
      <TextInput
        dir="ltr"
        lang="en"
        {...field('nameEn', { label: t('personNameEn'), hint: t('setup.oneNameIsEnough') })}
        onBlur={onNamed}
      />
      <TextInput
        dir="rtl"
        lang="ar"
        {...field('nameAr', { label: t('personNameAr'), hint: t('setup.oneNameIsEnough') })}
        onBlur={onNamed}
      />
      <TextInput dir="ltr" lang="en" {...field('jobTitleEn', { label: t('jobTitleEn') })} />
      <TextInput dir="rtl" lang="ar" {...field('jobTitleAr', { label: t('jobTitleAr') })} />
      <TextInput maxLength={4} {...field('initials', { label: t('initials'), required: true })} />
      <Select
        allowDeselect={false}
        data={(['en', 'ar'] as const).map((code) => ({ value: code, label: languageWords[code] }))}
        {...field('language', { label: t('personLanguage') })}
      />
      <Select
        clearable
        data={sites.map((site) => ({ value: site.id, label: `${site.code} · ${named(site)}` }))}
        {...field('siteId', { label: t('site') })}
      />
      <PersonPicker
        label={t('manager')}
        error={error}
        value={value}
        onChange={onChange}
        leaveOut={leaveOutId ? [leaveOutId] : []}
      />
    </SimpleGrid>
  )
}
