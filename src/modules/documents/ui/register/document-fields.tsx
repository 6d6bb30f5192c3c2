import { MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { ClausesPicker } from '#modules/standards/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { Confidentiality, type Distribution, DocumentLanguage } from '../../contract/words.ts'
import { DistributionField } from './distribution-field.tsx'

/** Whose a document is, where it applies and who reads it. */
export type DocumentFacts = {
  ownerId: string
  legacyNumber: string
  processIds: string[]
  clauses: string[]
  siteIds: string[]
  confidentiality: Confidentiality
  language: DocumentLanguage
  distribution: Distribution
  reviewMonths: number | null
}

type Props = {
  value: DocumentFacts
  onChange: (change: Partial<DocumentFacts>) => void
  errorOf: (name: string) => string | undefined
}

export function DocumentFields({ value, onChange, errorOf }: Props) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const edition = useAsk(TheOrganisation, {}).data?.edition ?? '9001:2015'
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const processes = useProcessChoices()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4} style={{ alignItems: 'end' }}>
        <PersonPicker
          label={t('fields.owner')}
          required
          error={errorOf('ownerId')}
          value={value.ownerId || null}
          onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
        />
        <Select
          {...fieldLook({ label: t('fields.language'), required: true })}
          allowDeselect={false}
          data={DocumentLanguage.options.map((one) => ({ value: one, label: t(`documents:languages.${one}`) }))}
          value={value.language}
          onChange={(language) => onChange({ language: language as DocumentLanguage })}
        />
        <MultiSelect
          {...fieldLook({ label: t('fields.processes') })}
          {...longList}
          data={processes.filter((one) => one.isActive || value.processIds.includes(one.value))}
          value={value.processIds}
          onChange={(processIds) => onChange({ processIds })}
        />
        <MultiSelect
          {...fieldLook({ label: t('fields.sites'), hint: t('fields.sitesHint') })}
          data={sites.map((site) => ({ value: site.id, label: named(site) }))}
          value={value.siteIds}
          onChange={(siteIds) => onChange({ siteIds })}
        />
        <Select
          {...fieldLook({ label: t('fields.confidentiality'), error: errorOf('confidentiality'), required: true })}
          allowDeselect={false}
          data={Confidentiality.options.map((one) => ({ value: one, label: t(`documents:confidentialities.${one}`) }))}
          value={value.confidentiality}
          onChange={(confidentiality) => onChange({ confidentiality: confidentiality as Confidentiality })}
        />
        <NumberInput
          {...fieldLook({ label: t('fields.reviewMonths'), hint: t('fields.reviewMonthsHint') })}
          min={1}
          max={1200}
          value={value.reviewMonths ?? ''}
          onChange={(months) => onChange({ reviewMonths: typeof months === 'number' ? months : null })}
        />
        <TextInput
          {...fieldLook({ label: t('fields.legacyNumber'), hint: t('fields.legacyNumberHint') })}
          dir="ltr"
          value={value.legacyNumber}
          onChange={(event) => onChange({ legacyNumber: event.currentTarget.value })}
        />
      </SimpleGrid>
      <ClausesPicker
        edition={edition}
        label={t('fields.clauses')}
        value={value.clauses}
        onChange={(clauses) => onChange({ clauses })}
      />
      <DistributionField value={value.distribution} onChange={(distribution) => onChange({ distribution })} />
    </>
  )
}
