import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { languageWords } from '#platform/browser/i18n.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeOrganisation as Change, type Organisation } from '../../contract.ts'
import { useFields } from '../use-fields.ts'
import { zoneOptions } from '../zones.ts'

/** Its names, the edition it works to, and how it reads time and figures. */
export function ChangeOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const change = useTell(Change, { alsoRefresh: ['session', 'standards'] })
  const { id, nameEn, nameAr, edition, zone, language, digits } = organisation
  const known = { id, nameEn, nameAr, edition, zone, language, digits }
  const { form, field } = useFields(known, Change.input, change.problem)
  const submit = async (input: typeof known) => {
    await change.tell(input, { version: organisation.version })
    toast(t('saved'))
  }
  return (
    <Form
      submit={t('save')}
      submitting={change.telling}
      problem={why(change.problem)}
      onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={4}>
        <TextInput dir="ltr" lang="en" {...field('nameEn', { label: t('nameEn') })} />
        <TextInput dir="rtl" lang="ar" {...field('nameAr', { label: t('nameAr') })} />
        <Select
          allowDeselect={false}
          data={['9001:2015', '9001:2026'].map((value) => ({ value, label: `ISO ${value}` }))}
          {...field('edition', { label: t('edition'), hint: t('editionHint') })}
        />
        <Select
          searchable
          allowDeselect={false}
          data={zoneOptions}
          {...field('zone', { label: t('zone'), hint: t('zoneHint') })}
        />
        <Select
          allowDeselect={false}
          data={(['en', 'ar'] as const).map((value) => ({ value, label: languageWords[value] }))}
          {...field('language', { label: t('language'), hint: t('languageHint') })}
        />
        <Select
          allowDeselect={false}
          data={(['latn', 'arab'] as const).map((value) => ({ value, label: t(`digitsOf.${value}`) }))}
          {...field('digits', { label: t('digits'), hint: t('digitsHint') })}
        />
      </SimpleGrid>
    </Form>
  )
}
