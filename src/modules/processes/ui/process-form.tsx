import { MultiSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { ClausesPicker } from '#modules/standards/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { AddProcess, ChangeProcess, type Process } from '../contract.ts'
import { processHasName } from '../rules.ts'

type Props = { process?: Process; clause?: string; onClose: () => void }

const blank = {
  code: '',
  nameEn: '',
  nameAr: '',
  purposeEn: '',
  purposeAr: '',
  ownerId: '',
  siteIds: [] as string[],
  clauses: [] as string[],
}

/** Describes a process: a new one, or one that is there. */
export function ProcessForm({ process, clause, onClose }: Props) {
  const { t } = useTranslation('processes')
  const named = useNamed()
  const why = useRefusalText('processes')
  const { textOf, fieldTexts } = useFieldTexts('processes')
  const edition = useAsk(TheOrganisation, {}).data?.edition ?? '9001:2015'
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const add = useStep(AddProcess, 'processes')
  const change = useStep(ChangeProcess, 'processes')
  const step = process ? change : add
  const form = useForm({
    initialValues: {
      id: process?.id ?? newId(),
      ...(process ? described(process) : { ...blank, clauses: clause ? [clause] : [] }),
    },
    validate: schemaResolver(ChangeProcess.input, { sync: true }),
  })
  const errors = fieldTexts(step.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const nameless = form.isTouched('nameAr') ? why(firstRefusal(processHasName(form.values))) : undefined
  const field = (name: 'code' | 'nameEn' | 'nameAr' | 'purposeEn' | 'purposeAr', required = false) => ({
    ...form.getInputProps(name),
    ...fieldLook({ label: t(`fields.${name}`), error: errorOf(name), required }),
  })
  return (
    <Form
      submit={t(process ? 'steps.save' : 'steps.add')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? nameless}
      onSubmit={form.onSubmit((input) =>
        process
          ? void change.run(
              input,
              { version: process.version, ...earlierThan(process, input) },
              t('done.change'),
              onClose,
            )
          : void add.run(input, {}, t('done.add'), onClose),
      )}
    >
      <TextInput
        {...field('code', true)}
        onChange={(event) => form.setFieldValue('code', event.currentTarget.value.toUpperCase())}
        description={t('fields.codeHint')}
        dir="ltr"
        maw={260}
        data-autofocus
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <TextInput {...field('nameEn')} dir="ltr" lang="en" />
        <TextInput {...field('nameAr')} dir="rtl" lang="ar" />
        <Textarea {...field('purposeEn')} dir="ltr" lang="en" autosize minRows={2} />
        <Textarea {...field('purposeAr')} dir="rtl" lang="ar" autosize minRows={2} />
      </SimpleGrid>
      <PersonPicker
        label={t('fields.owner')}
        required
        error={form.errors['ownerId'] && textOf('required')}
        value={form.values.ownerId || null}
        onChange={(ownerId) => form.setFieldValue('ownerId', ownerId ?? '')}
      />
      <MultiSelect
        {...form.getInputProps('siteIds')}
        {...fieldLook({ label: t('fields.sites'), hint: t('fields.sitesHint') })}
        data={sites.map((site) => ({ value: site.id, label: named(site) }))}
      />
      <ClausesPicker
        edition={edition}
        label={t('fields.clauses')}
        value={form.values.clauses}
        onChange={(clauses) => form.setFieldValue('clauses', clauses)}
      />
    </Form>
  )
}

export const described = ({ code, nameEn, nameAr, purposeEn, purposeAr, ownerId, siteIds, clauses }: Process) => ({
  code,
  nameEn,
  nameAr,
  purposeEn,
  purposeAr,
  ownerId,
  siteIds,
  clauses,
})

/** A new owner has been told: that is not taken back in silence. */
const earlierThan = (process: Process, { ownerId }: { ownerId: string }) =>
  ownerId === process.ownerId ? { earlier: { id: process.id, ...described(process) } } : {}
