import { SimpleGrid } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '#design/step/form-field.tsx'
import type { Answer } from '#kernel/refusal.ts'
import { useToday } from '#modules/actions/ui/embed.tsx'
import { PersonPicker } from '#modules/identity/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { EntryFormState } from './use-entry-form.ts'

type Props = {
  state: EntryFormState
  /** What the button of a new one says. */
  add: string
  refusal: Answer
  onClose: () => void
  children: ReactNode
}

/** The fields of the entry, then whose it is and when it is first looked at again. */
export function EntryForm({ state, add, refusal, onClose, children }: Props) {
  const { t } = useTranslation('context')
  const today = useToday()
  const why = useRefusalText('context')
  const { textOf } = useFieldTexts('context')
  return (
    <Form
      submit={state.isNew ? add : t('context-ui:save')}
      submitting={state.busy}
      onCancel={onClose}
      problem={state.problem ?? why(refusal)}
      onSubmit={state.submit}
    >
      {children}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
        <PersonPicker
          label={t('fields.owner')}
          required
          error={state.ownerIsMissing && textOf('required')}
          value={state.ownerId || null}
          onChange={state.chooseOwner}
        />
        {state.isNew && <DateInput {...state.field('nextReview', true)} excludeDate={(day) => day <= today} />}
      </SimpleGrid>
    </Form>
  )
}
