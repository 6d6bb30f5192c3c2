import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ReviewDocument, ReviewVerdict } from '../../contract/document.ts'
import type { WholeDocument } from '../../contract/register.ts'

type Props = { document: WholeDocument; open: boolean; onClose: () => void }

/** Looked at again: it stands as it is, or it needs a change. */
export function ReviewDialog({ document, open, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.review')} size={520}>
      <ReviewForm document={document} onClose={onClose} />
    </Dialog>
  )
}

function ReviewForm({ document, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('documents-ui')
  const review = useStep(ReviewDocument, 'documents')
  const [ids] = useState(() => ({ reviewId: newId(), revisionId: newId() }))
  const [verdict, setVerdict] = useState<(typeof ReviewVerdict.options)[number]>('unchanged')
  const [note, setNote] = useState('')
  return (
    <Form
      submit={t('steps.review')}
      submitting={review.busy}
      onCancel={onClose}
      problem={review.problem}
      onSubmit={(event) => {
        event.preventDefault()
        const given = { id: document.id, ...ids, verdict, note }
        void review.run(given, { version: document.version }, t('done.review'), onClose)
      }}
    >
      <Text size="sm">{t('ask.review')}</Text>
      <Radio.Group value={verdict} onChange={(chosen) => setVerdict(chosen as typeof verdict)} my="sm">
        <Stack gap="xs">
          {ReviewVerdict.options.map((value) => (
            <Radio key={value} value={value} label={t(`documents:verdicts.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        {...fieldLook({ label: t('fields.note') })}
        dir="auto"
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Form>
  )
}
