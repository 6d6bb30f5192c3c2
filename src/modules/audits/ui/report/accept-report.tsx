import { Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { AcceptReport } from '../../contract/report.ts'
import type { WholeAudit } from '../audit/steps.ts'
import { useNames } from '../words.tsx'

/** The auditee takes the report: it has been received and understood, not necessarily agreed with. */
export function AcceptReportDialog({ whole: { audit, reports }, onClose }: { whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const { said } = useNames()
  const accept = useTell(AcceptReport, { alsoRefresh: ['platform'] })
  const [comment, setComment] = useState('')
  return (
    <SignatureDialog
      open
      onClose={onClose}
      what={
        <Stack gap="xs">
          <div>
            <RecordNumber strong>{audit.number ?? ''}</RecordNumber> · {audit.title} ·{' '}
            {t('reportPage.revision', { revision: reports[0]?.revision ?? 1 })}
          </div>
          <Text size="xs" c="dimmed">
            {t('reportPage.acceptWhat')}
          </Text>
          <Textarea
            {...fieldLook({ label: t('reportPage.comment') })}
            minRows={2}
            dir="auto"
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
        </Stack>
      }
      meaning={t('reportPage.acceptMeaning')}
      signer={person ? said(person.name) : ''}
      busy={accept.telling}
      problem={why(accept.problem)}
      onSign={(signature) =>
        void accept.tell({ id: audit.id, comment }, { version: audit.version, signature }).then(
          () => {
            toast(t('reportPage.accepted'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
