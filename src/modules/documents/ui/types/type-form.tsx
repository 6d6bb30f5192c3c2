import { MultiSelect, NumberInput, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { newId } from '#kernel/ids.ts'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ListPeople } from '#modules/identity/contract.ts'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { AddType, ChangeType, TypeKind, type TypeLine } from '../../contract/types.ts'
import { Confidentiality, Sequence } from '../../contract/words.ts'
import { restrictedNamesItsReaders } from '../../rules/document.ts'
import { numberFrom, schemeIsKept, typeHasName } from '../../rules/types.ts'
import { DistributionField } from '../register/distribution-field.tsx'

type Props = { type?: TypeLine; locked?: boolean; onClose: () => void }

const blank = AddType.input.omit({ id: true, prefix: true }).parse({ kind: 'document', nameEn: '', nameAr: '' })

/** How documents of a type are numbered, who decides on them by habit, and how long they hold. */
export function TypeForm({ type, locked = false, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const { textOf, fieldTexts } = useFieldTexts('documents')
  const add = useStep(AddType, 'documents')
  const change = useStep(ChangeType, 'documents')
  const step = type ? change : add
  const form = useForm({
    initialValues: { id: type?.id ?? newId(), ...(type ? described(type) : { ...blank, prefix: '' }) },
    validate: schemaResolver(ChangeType.input, { sync: true }),
  })
  const [tried, setTried] = useState(false)
  const { values } = form
  const errors = fieldTexts(step.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const field = (name: string, words: { hint?: string; required?: boolean; error?: string | undefined } = {}) => ({
    ...form.getInputProps(name),
    ...fieldLook({ label: t(`fields.${name}` as never), ...words, error: words.error ?? errorOf(name) }),
  })
  const choices = (options: readonly string[], words: string) =>
    options.map((value) => ({ value, label: t(`documents:${words}.${value}` as never) as string }))
  const months = (name: 'reviewMonths' | 'retentionMonths') => (
    <NumberInput
      {...fieldLook({ label: t(`fields.${name}`), hint: t(`fields.${name}Hint`), error: errorOf(name) })}
      min={1}
      max={1200}
      value={values[name] ?? ''}
      onChange={(count) => form.setFieldValue(name, typeof count === 'number' ? count : null)}
    />
  )
  const isDocument = values.kind === 'document'
  const nameless = tried ? typeHasName(values) : undefined
  const refusal = firstRefusal(
    restrictedNamesItsReaders(values.confidentiality, values.distribution),
    type ? schemeIsKept(type.given, type, values) : undefined,
  )
  const send = (input: typeof values) =>
    type
      ? change.run(input, { version: type.version }, t('done.changeType'), onClose)
      : add.run(input, {}, t('done.addType'), onClose)
  return (
    <fieldset disabled={locked} style={{ border: 0, padding: 0, margin: 0 }}>
      <Form
        submit={t(type ? 'steps.save' : 'steps.addType')}
        submitting={step.busy}
        onCancel={onClose}
        problem={step.problem ?? why(refusal)}
        onSubmit={(event) => {
          setTried(true)
          form.onSubmit((input) => (typeHasName(input) ? undefined : void send(input)))(event)
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4} style={{ alignItems: 'end' }}>
          <TextInput {...field('nameEn', { error: why(nameless) })} dir="ltr" lang="en" data-autofocus />
          <TextInput {...field('nameAr')} dir="rtl" lang="ar" />
          <Select
            {...field('kind', { required: true })}
            allowDeselect={false}
            data={choices(TypeKind.options, 'kinds')}
          />
          <TextInput
            {...field('prefix', { required: true, hint: t('fields.prefixHint') })}
            dir="ltr"
            onChange={(event) => form.setFieldValue('prefix', event.currentTarget.value.toUpperCase())}
          />
          <NumberInput {...field('digits', { required: true })} min={1} max={8} />
          <NumberInput {...field('firstNumber', { required: true, hint: t('fields.firstNumberHint') })} min={1} />
        </SimpleGrid>
        <Text size="sm" c="dimmed" mb="sm" mih="1.55em" role="status">
          {values.prefix && (
            <>
              {t('types.preview')} <RecordNumber strong>{numberFrom(values, (type?.given ?? 0) + 1)}</RecordNumber>
            </>
          )}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4} style={{ alignItems: 'end' }}>
          <PersonPicker
            label={t('fields.usualOwner')}
            value={values.ownerId}
            onChange={(ownerId) => form.setFieldValue('ownerId', ownerId)}
          />
          {isDocument && (
            <>
              <Select {...field('sequence')} allowDeselect={false} data={choices(Sequence.options, 'sequences')} />
              <People label={t('fields.usualReviewers')} {...form.getInputProps('reviewerIds')} />
              <People label={t('fields.usualApprovers')} {...form.getInputProps('approverIds')} />
              {months('reviewMonths')}
            </>
          )}
          {!isDocument && months('retentionMonths')}
          <Select
            {...field('confidentiality')}
            allowDeselect={false}
            data={choices(Confidentiality.options, 'confidentialities')}
          />
        </SimpleGrid>
        {isDocument && (
          <DistributionField
            value={values.distribution}
            onChange={(distribution) => form.setFieldValue('distribution', distribution)}
          />
        )}
      </Form>
    </fieldset>
  )
}

function People({ label, ...rest }: { label: string; value?: string[]; onChange?: (ids: string[]) => void }) {
  const named = useNamed()
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const data = people.filter(({ active }) => active).map((person) => ({ value: person.id, label: named(person) }))
  return <MultiSelect {...rest} {...fieldLook({ label })} searchable data={data} />
}

const described = ({ id: _, version: _v, state: _s, voidReason: _r, given: _g, nextNumber: _n, ...words }: TypeLine) =>
  words
