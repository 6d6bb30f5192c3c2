import { MultiSelect, SimpleGrid, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { ChangeScope, DraftScope, type ScopeStatement } from '../../contract/scope.ts'
import { whatIsLeftOutIsJustified } from '../../rules/scope.ts'
import type { RevisionFormProps } from '../revisions/revised-page.tsx'
import { RevisionForm } from '../revisions/revision-form.tsx'
import { useRevisionForm } from '../revisions/use-revision-form.ts'
import { ExclusionsField } from './exclusions-field.tsx'

type Described = Pick<
  ScopeStatement,
  'statementEn' | 'statementAr' | 'siteIds' | 'productsEn' | 'productsAr' | 'notApplicable' | 'changeReason'
>

const blank: Described = {
  statementEn: '',
  statementAr: '',
  siteIds: [],
  productsEn: '',
  productsAr: '',
  notApplicable: [],
  changeReason: '',
}

/** What the system covers, where, and what does not apply. */
export function ScopeForm({ draft, inForce, onClose }: RevisionFormProps<ScopeStatement>) {
  const { t } = useTranslation('context')
  const named = useNamed()
  const edition = useAsk(TheOrganisation, {}).data?.edition ?? '9001:2015'
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const { form, state, tried } = useRevisionForm({
    write: DraftScope,
    change: ChangeScope,
    draft,
    inForce,
    blank,
    // A line without a clause yet is told at its field.
    refusalOf: ({ notApplicable }) =>
      whatIsLeftOutIsJustified(
        edition,
        notApplicable.filter(({ clause }) => clause !== ''),
      ),
    onClose,
  })
  return (
    <RevisionForm state={state} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <Textarea {...state.area('statementEn', 3)} dir="ltr" lang="en" data-autofocus />
        <Textarea {...state.area('statementAr', 3)} dir="rtl" lang="ar" />
        <Textarea {...state.area('productsEn', 2)} dir="ltr" lang="en" />
        <Textarea {...state.area('productsAr', 2)} dir="rtl" lang="ar" />
      </SimpleGrid>
      <MultiSelect
        {...form.getInputProps('siteIds')}
        {...fieldLook({ label: t('fields.sites'), hint: t('context-ui:scope.sitesHint') })}
        searchable
        hidePickedOptions
        data={sites.map((site) => ({ value: site.id, label: named(site) }))}
      />
      <ExclusionsField
        edition={edition}
        value={form.values.notApplicable}
        onChange={(notApplicable) => form.setFieldValue('notApplicable', notApplicable)}
        tried={tried}
      />
    </RevisionForm>
  )
}
