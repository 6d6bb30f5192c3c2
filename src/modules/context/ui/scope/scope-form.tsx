import { MultiSelect, SimpleGrid, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/refusal-text.ts'
import { ChangeScope, DraftScope, type ScopeStatement } from '../../contract/scope.ts'
import { revisionSaysWhy, whatIsLeftOutIsJustified } from '../../rules/scope.ts'
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

const described = (scope: Described): Described => ({
  statementEn: scope.statementEn,
  statementAr: scope.statementAr,
  siteIds: scope.siteIds,
  productsEn: scope.productsEn,
  productsAr: scope.productsAr,
  notApplicable: scope.notApplicable,
  changeReason: scope.changeReason,
})

type Props = { draft?: ScopeStatement | undefined; inForce?: ScopeStatement | undefined; onClose: () => void }

/** The scope: a first draft, the draft that is there, or the next revision of what is in force. */
export function ScopeForm({ draft, inForce, onClose }: Props) {
  const { t } = useTranslation('context')
  const named = useNamed()
  const why = useRefusalText('context')
  const { fieldTexts } = useFieldTexts('context')
  const edition = useAsk(TheOrganisation, {}).data?.edition ?? '9001:2015'
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const write = useStep(DraftScope, 'context')
  const change = useStep(ChangeScope, 'context')
  const step = draft ? change : write
  const [tried, setTried] = useState(false)
  const from = draft ? described(draft) : inForce ? { ...described(inForce), changeReason: '' } : blank
  const form = useForm({ initialValues: { id: draft?.id ?? newId(), ...from } })
  const { values } = form
  const revision = draft?.revision ?? (inForce ? inForce.revision + 1 : 1)
  const refusal = firstRefusal(
    whatIsLeftOutIsJustified(edition, values.notApplicable),
    revisionSaysWhy(revision, values.changeReason.trim()),
  )
  const errors = fieldTexts(step.raw)
  const area = (name: 'statementEn' | 'statementAr' | 'productsEn' | 'productsAr' | 'changeReason', rows = 3) => ({
    ...form.getInputProps(name),
    ...fieldLook({ label: t(`fields.${name}`), error: errors[name] }),
    autosize: true,
    minRows: rows,
  })
  const send = (input: typeof form.values) => {
    setTried(true)
    if (refusal) return
    if (draft) {
      const words = { version: draft.version, earlier: { id: draft.id, ...described(draft) } }
      void change.run(input, words, t('context-ui:done.change'), onClose)
    } else void write.run(input, {}, t('context-ui:done.draft'), onClose)
  }
  return (
    <Form
      submit={t('context-ui:revisions.keepDraft')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? (tried ? why(refusal) : undefined)}
      onSubmit={form.onSubmit(send)}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <Textarea {...area('statementEn')} dir="ltr" lang="en" data-autofocus />
        <Textarea {...area('statementAr')} dir="rtl" lang="ar" />
        <Textarea {...area('productsEn', 2)} dir="ltr" lang="en" />
        <Textarea {...area('productsAr', 2)} dir="rtl" lang="ar" />
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
        value={values.notApplicable}
        onChange={(notApplicable) => form.setFieldValue('notApplicable', notApplicable)}
        tried={tried}
      />
      {revision > 1 && <Textarea {...area('changeReason', 2)} dir="auto" withAsterisk />}
    </Form>
  )
}
