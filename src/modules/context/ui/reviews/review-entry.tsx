import { Button, SegmentedControl, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import type { Answer } from '#kernel/refusal.ts'
import { useStep, useToday } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { ReviewEntry, type Reviewed, ReviewOutcome } from '../../contract/reviews.ts'
import { changeIsExplained, usualNextReview } from '../../rules/reviews.ts'

type Props = { record: Reviewed; recordId: string; refusal?: Answer; small?: boolean }

/** Look at it again: does it still stand as it is written? Only for whoever reviews it; the others never will. */
export function ReviewStep({ record, recordId, refusal, small = false }: Props) {
  const { t } = useTranslation('context-ui')
  const [open, setOpen] = useState(false)
  if (!useMay()('context.review') || refusal) return null
  return (
    <>
      <Button variant="default" {...(small ? { size: 'xs' } : {})} onClick={() => setOpen(true)}>
        {t('review.step')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('review.title')}>
        <ReviewForm record={record} recordId={recordId} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function ReviewForm({ record, recordId, onClose }: Omit<Props, 'refusal'> & { onClose: () => void }) {
  const { t } = useTranslation('context-ui')
  const today = useToday()
  const why = useRefusalText('context')
  const { fieldTexts, textOf } = useFieldTexts('context')
  const review = useStep(ReviewEntry, 'context')
  const [tried, setTried] = useState(false)
  const form = useForm({
    initialValues: {
      id: newId(),
      record,
      recordId,
      outcome: 'unchanged' as 'unchanged' | 'changed',
      note: '',
      nextReview: usualNextReview(today),
    },
    validate: schemaResolver(ReviewEntry.input, { sync: true }),
  })
  const { outcome, note } = form.values
  const unexplained = changeIsExplained(outcome, note.trim())
  const errors = fieldTexts(review.raw)
  return (
    <Form
      submit={t('review.step')}
      submitting={review.busy}
      onCancel={onClose}
      problem={review.problem}
      onSubmit={form.onSubmit((input) => {
        setTried(true)
        if (!unexplained) void review.run(input, {}, t('review.done'), onClose)
      })}
    >
      <Text size="sm" mb="xs">
        {t('review.what')}
      </Text>
      <FieldGroup label={t('context:fields.outcome')} required>
        <div>
          <SegmentedControl
            {...form.getInputProps('outcome')}
            data={ReviewOutcome.options.map((value) => ({ value, label: t(`context:outcomes.${value}`) }))}
          />
        </div>
      </FieldGroup>
      <Textarea
        {...form.getInputProps('note')}
        {...fieldLook({
          label: t('context:fields.note'),
          hint: t('review.noteHint'),
          error: tried ? why(unexplained) : errors['note'],
          required: outcome === 'changed',
        })}
        dir="auto"
        autosize
        minRows={2}
        data-autofocus
      />
      <DateInput
        {...form.getInputProps('nextReview')}
        {...fieldLook({
          label: t('context:fields.nextReview'),
          hint: t('review.usual'),
          error: form.errors['nextReview'] ? textOf(String(form.errors['nextReview'])) : errors['nextReview'],
          required: true,
        })}
        excludeDate={(day) => day <= today}
      />
    </Form>
  )
}
