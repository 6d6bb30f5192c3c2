import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '#design/step/form-field.tsx'
import type { RevisionFormState } from './use-revision-form.ts'

type Props = { state: RevisionFormState; onClose: () => void; children: ReactNode }

/** The fields of a revision, and why it is written. */
export function RevisionForm({ state, onClose, children }: Props) {
  const { t } = useTranslation('context-ui')
  return (
    <Form
      submit={t('revisions.keepDraft')}
      submitting={state.busy}
      onCancel={onClose}
      problem={state.problem}
      onSubmit={state.submit}
    >
      {children}
      {state.saysWhy && <Textarea {...state.area('changeReason', 2)} dir="auto" withAsterisk />}
    </Form>
  )
}
