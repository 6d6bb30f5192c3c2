import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { useFields } from '../use-fields.ts'

/** What a site is called and where it is. */
export function SiteFields({ field }: Pick<ReturnType<typeof useFields>, 'field'>) {
  const { t } = useTranslation('identity')
  return (
    <>
      <TextInput
        dir="ltr"
        data-autofocus
        {...field('code', { label: t('sites.code'), hint: t('sites.codeHint'), required: true })}
      />
      <TextInput dir="ltr" lang="en" {...field('nameEn', { label: t('nameEn') })} />
      <TextInput dir="rtl" lang="ar" {...field('nameAr', { label: t('nameAr') })} />
      <TextInput dir="auto" {...field('address', { label: t('sites.address') })} />
    </>
  )
}
