import { SegmentedControl, Text, Textarea } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { type Action, ActionVerdict, ConcludeAction } from '../../contract.ts'
import { useStep } from './use-step.ts'

type Props = { action: Action; open: boolean; onClose: () => void }

/** Whether the cause is gone, judged by somebody who had no part in it. */
export function ConcludeActionDialog({ open, ...rest }: Props) {
  const { t } = useTranslation('actions')
  return (
    <Dialog open={open} onClose={rest.onClose} title={t('steps.conclude')}>
      <ConcludeActionForm {...rest} />
    </Dialog>
  )
}

function ConcludeActionForm({ action, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('actions')
  const { textOf } = useFieldTexts('actions')
  const conclude = useStep(ConcludeAction, 'actions')
  const form = useForm({
    initialValues: { id: action.id, verdict: 'effective' as 'effective' | 'ineffective', note: '' },
    validate: schemaResolver(ConcludeAction.input, { sync: true }),
  })
  return (
    <Form
      submit={t('steps.conclude')}
      submitting={conclude.busy}
      onCancel={onClose}
      problem={conclude.problem}
      onSubmit={form.onSubmit(
        (input) => void conclude.run(input, { version: action.version }, t('done.conclude'), onClose),
      )}
    >
      <Text size="sm" mb="xs">
        {t('ask.conclude')}
      </Text>
      <FieldGroup label={t('fields.verdict')} required>
        <div>
          <SegmentedControl
            {...form.getInputProps('verdict')}
            data={ActionVerdict.options.map((verdict) => ({ value: verdict, label: t(`verdicts.${verdict}`) }))}
          />
        </div>
      </FieldGroup>
      <Textarea
        {...form.getInputProps('note')}
        {...fieldLook({
          label: t('fields.concludedNote'),
          error: form.errors['note'] && textOf(String(form.errors['note'])),
          required: true,
        })}
        dir="auto"
        autosize
        minRows={2}
      />
    </Form>
  )
}
