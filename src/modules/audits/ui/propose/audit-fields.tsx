import { Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { longChoice } from '#design/step/long-list.ts'
import { Section } from '#design/section.tsx'
import type { InputOf } from '#kernel/contract.ts'
import { ListPeople } from '#modules/identity/contract.ts'
import { editions } from '#modules/standards/rules.ts'
import { useEvery } from '#platform/browser/asking/query.tsx'
import type { ChangeAudit } from '../../contract/audit.ts'
import { auditMethods, auditTypes } from '../../contract/words.ts'
import { certificationIsLedByOthers } from '../../rules/planning/lead.ts'
import { useNames } from '../words.tsx'
import { ScopeField } from './scope-field.tsx'

export type AuditDraft = Omit<InputOf<typeof ChangeAudit>, 'id'>

type Props = {
  values: AuditDraft
  set: <Field extends keyof AuditDraft>(field: Field, value: AuditDraft[Field]) => void
  errorOf: (field: string) => string | undefined
  scopeError?: string | undefined
}

/** What every audit says of itself: kind, purpose, scope, criteria and way of working. */
export function AuditFields({ values, set, errorOf, scopeError }: Props) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const people = useEvery(ListPeople, {})
  const text = (field: 'title' | 'objectives' | 'reason' | 'methodNote' | 'externalLead' | 'externalBody') => ({
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
  })
  const choice = <Field extends 'type' | 'method' | 'language' | 'edition'>(field: Field) => ({
    value: values[field],
    allowDeselect: false,
    onChange: (value: string | null) => value && set(field, value as AuditDraft[Field]),
  })
  return (
    <Stack gap="md">
      <Section title={t('form.what')}>
        <TextInput
          {...fieldLook({ label: t('title'), hint: t('form.titleHint'), error: errorOf('title'), required: true })}
          {...text('title')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing={0}>
          <Select
            {...fieldLook({ label: t('type'), hint: t('form.typeHint'), error: errorOf('type'), required: true })}
            {...choice('type')}
            onChange={(type) => {
              if (type === null) return
              set('type', type as AuditDraft['type'])
              if (type !== 'first-party') return
              set('externalLead', '')
              set('externalBody', '')
            }}
            data={auditTypes.map((value) => ({ value, label: t(`audits:types.${value}`) }))}
          />
          <Select
            {...fieldLook({ label: t('auditee'), hint: t('form.auditeeHint'), error: errorOf('auditeeId') })}
            {...longChoice(
              values.auditeeId,
              (people.data?.rows ?? [])
                .filter(({ active }) => active)
                .map((person) => ({ value: person.id, label: nameOf(person) })),
            )}
            clearable
            onChange={(auditeeId) => set('auditeeId', auditeeId)}
            nothingFoundMessage={t('register.nothingFound')}
          />
        </SimpleGrid>
        {values.type !== 'first-party' && (
          <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing={0}>
            <TextInput
              {...fieldLook({
                label: t('externalLead'),
                hint: t(`form.externalLeadHint.${values.type}`),
                error: errorOf('externalLead'),
                required: certificationIsLedByOthers({ ...values, externalLead: '' }) !== undefined,
              })}
              dir="auto"
              {...text('externalLead')}
            />
            <TextInput
              {...fieldLook({
                label: t('externalBody'),
                hint: t('form.externalBodyHint'),
                error: errorOf('externalBody'),
              })}
              dir="auto"
              {...text('externalBody')}
            />
          </SimpleGrid>
        )}
        <Textarea
          {...fieldLook({ label: t('objectives'), hint: t('form.objectivesHint'), error: errorOf('objectives') })}
          {...text('objectives')}
        />
        <Textarea
          {...fieldLook({ label: t('reason'), hint: t('form.reasonHint'), error: errorOf('reason') })}
          {...text('reason')}
          minRows={2}
        />
      </Section>
      <Section title={t('scope')} caption={t('scopeCaption')}>
        <ScopeField
          scope={values.scope}
          onChange={(scope) => set('scope', scope)}
          onFirstOwner={(ownerId) => values.auditeeId === null && set('auditeeId', ownerId)}
          edition={values.edition}
          error={errorOf('scope') ?? scopeError}
        />
      </Section>
      <Section title={t('form.how')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing={0}>
          <Select
            {...fieldLook({ label: t('edition'), error: errorOf('edition'), required: true })}
            {...choice('edition')}
            data={editions.map((value) => ({ value, label: `ISO ${value}` }))}
          />
          <Select
            {...fieldLook({ label: t('reportLanguage'), error: errorOf('language') })}
            {...choice('language')}
            data={(['both', 'en', 'ar'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
        </SimpleGrid>
        <TagsInput
          {...fieldLook({ label: t('form.criteria'), hint: t('form.criteriaHint'), error: errorOf('criteria') })}
          value={values.criteria}
          onChange={(criteria) => set('criteria', criteria)}
          acceptValueOnBlur
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing={0}>
          <Select
            {...fieldLook({ label: t('method'), error: errorOf('method') })}
            {...choice('method')}
            data={auditMethods.map((value) => ({ value, label: t(`audits:methods.${value}`) }))}
          />
          <TextInput
            {...fieldLook({ label: t('form.methodNote'), error: errorOf('methodNote') })}
            {...text('methodNote')}
          />
        </SimpleGrid>
      </Section>
    </Stack>
  )
}
