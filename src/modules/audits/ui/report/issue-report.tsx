import { Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { toast } from '#design/step/toast.tsx'
import { newId } from '#kernel/ids.ts'
import { useTell } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { IssueReport } from '../../contract/report.ts'
import type { WholeAudit } from '../audit/steps.ts'
import { useNames } from '../words.tsx'

/** Issues the report under the signature of the lead; from the second revision on with a note of what changed. */
export function IssueReportDialog({ whole: { audit, reports }, onClose }: { whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const { said } = useNames()
  const issue = useTell(IssueReport, { alsoRefresh: ['platform', 'nonconformities'] })
  const [reportId] = useState(newId)
  const [changeNote, setChangeNote] = useState('')
  const [tried, setTried] = useState(false)
  const revision = (reports[0]?.revision ?? 0) + 1
  const isMissing = revision > 1 && changeNote.trim() === ''
  return (
    <SignatureDialog
      open
      onClose={onClose}
      what={
        <Stack gap="xs">
          <div>
            <RecordNumber strong>{audit.number ?? ''}</RecordNumber> · {audit.title} ·{' '}
            {t('reportPage.revision', { revision })}
          </div>
          <Text size="xs" c="dimmed">
            {t('reportPage.issueWhat')}
          </Text>
          {revision > 1 && (
            <Textarea
              {...fieldLook({
                label: t('reportPage.changeNote'),
                hint: t('reportPage.changeNoteHint'),
                required: true,
                error: tried && isMissing ? t('reportPage.changeNoteNeeded') : undefined,
              })}
              minRows={2}
              dir="auto"
              value={changeNote}
              onChange={(event) => setChangeNote(event.currentTarget.value)}
            />
          )}
        </Stack>
      }
      meaning={t('reportPage.issueMeaning')}
      signer={person ? said(person.name) : ''}
      busy={issue.telling}
      problem={why(issue.problem)}
      onSign={(signature) => {
        setTried(true)
        if (isMissing) return
        void issue.tell({ id: audit.id, reportId, changeNote }, { version: audit.version, signature }).then(
          () => {
            toast(t('reportPage.issued'))
            onClose()
          },
          () => undefined,
        )
      }}
    />
  )
}
