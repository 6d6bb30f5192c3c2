import { MultiSelect, Switch, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { ClausesPicker } from '#modules/standards/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { AddRequirement, ChangeRequirement, type PartyRequirement } from '../../contract/parties.ts'
import { treatmentIsTold } from '../../rules/parties.ts'

type Props = { partyId: string; requirement?: PartyRequirement; onClose: () => void }

const blank = {
  statement: '',
  isAddressed: true,
  how: '',
  processIds: [] as string[],
  clauses: [] as string[],
  reason: '',
}

const asked = ({ statement, isAddressed, how, processIds, clauses, reason }: typeof blank) => ({
  statement,
  isAddressed,
  how,
  processIds,
  clauses,
  reason,
})

/** What a party asks for, and whether the system takes care of it. */
export function RequirementForm({ partyId, requirement, onClose }: Props) {
  const { t } = useTranslation('context')
  const why = useRefusalText('context')
  const { textOf, fieldTexts } = useFieldTexts('context')
  const edition = useAsk(TheOrganisation, {}).data?.edition ?? '9001:2015'
  const processes = useProcessChoices()
  const add = useStep(AddRequirement, 'context')
  const change = useStep(ChangeRequirement, 'context')
  const step = requirement ? change : add
  const [tried, setTried] = useState(false)
  const form = useForm({
    initialValues: { id: requirement?.id ?? newId(), ...asked(requirement ?? blank) },
    validate: schemaResolver(ChangeRequirement.input, { sync: true }),
  })
  const { values } = form
  const untold = treatmentIsTold({ ...values, how: values.how.trim(), reason: values.reason.trim() })
  const errors = fieldTexts(step.raw)
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : errors[name])
  const area = (name: 'statement' | 'how' | 'reason', label: string, required: boolean) => ({
    ...form.getInputProps(name),
    ...fieldLook({ label, error: errorOf(name), required }),
    dir: 'auto' as const,
    autosize: true,
    minRows: 2,
  })
  const send = (input: typeof form.values) => {
    setTried(true)
    if (untold) return
    if (requirement) {
      const earlier = { id: requirement.id, ...asked(requirement) }
      void change.run(input, { version: requirement.version, earlier }, t('context-ui:done.change'), onClose)
    } else void add.run({ ...input, partyId }, {}, t('context-ui:done.addRequirement'), onClose)
  }
  return (
    <Form
      submit={t(requirement ? 'context-ui:save' : 'context-ui:requirements.add')}
      submitting={step.busy}
      onCancel={onClose}
      problem={step.problem ?? (tried ? why(untold) : undefined)}
      onSubmit={form.onSubmit(send)}
    >
      <Textarea {...area('statement', t('fields.requirement'), true)} data-autofocus />
      <Switch
        label={t('fields.isAddressed')}
        description={t('context-ui:requirements.addressedHint')}
        checked={values.isAddressed}
        onChange={(event) => form.setFieldValue('isAddressed', event.currentTarget.checked)}
        mb="md"
      />
      {values.isAddressed ? (
        <>
          <Textarea {...area('how', t('fields.how'), false)} />
          <MultiSelect
            {...fieldLook({ label: t('fields.processes') })}
            {...longList}
            hidePickedOptions
            data={processes.filter(({ isActive, value }) => isActive || values.processIds.includes(value))}
            value={values.processIds}
            onChange={(processIds) => form.setFieldValue('processIds', processIds)}
          />
          <ClausesPicker
            edition={edition}
            label={t('fields.clauses')}
            value={values.clauses}
            onChange={(clauses) => form.setFieldValue('clauses', clauses)}
          />
        </>
      ) : (
        <Textarea {...area('reason', t('fields.whyNot'), true)} />
      )}
    </Form>
  )
}
