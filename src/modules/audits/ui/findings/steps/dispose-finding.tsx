import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { DisposeFinding, type Finding } from '../../../contract/findings.ts'
import { type Disposition, dispositions } from '../../../contract/words.ts'
import { findingIsDisposable } from '../../../rules/findings.ts'

/** What the organisation makes of an opportunity or a strength. */
export function DisposeDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const dispose = useTell(DisposeFinding, { alsoRefresh: ['platform'] })
  const [disposition, setDisposition] = useState<Disposition>('taken-up')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const refusal = findingIsDisposable(finding.grade, disposition, note)
  return (
    <Dialog open onClose={onClose} title={t('findingsPage.dispose')} size={520}>
      <Form
        submit={t('findingsPage.keepDisposition')}
        submitting={dispose.telling}
        onCancel={onClose}
        problem={why(dispose.problem)}
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (refusal) return
          void dispose.tell({ id: finding.id, disposition, note }, { version: finding.version }).then(
            () => {
              toast(t('findingsPage.disposed'))
              onClose()
            },
            () => undefined,
          )
        }}
      >
        <FieldGroup label={t('findingsPage.disposition')} required>
          <Radio.Group value={disposition} onChange={(chosen) => setDisposition(chosen as Disposition)}>
            <Stack gap={8} mt={4}>
              {dispositions.map((one) => (
                <Radio key={one} value={one} label={t(`audits:dispositions.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
        </FieldGroup>
        <Textarea
          {...fieldLook({
            label: t('findingsPage.dispositionNote'),
            required: disposition === 'declined',
            error: tried ? why(refusal) : undefined,
          })}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
