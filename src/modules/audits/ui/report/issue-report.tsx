import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '#kernel/ids.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { IssueReport } from '../../contract/report.ts'
import { revisionSaysWhatChanged } from '../../rules/audit.ts'
import { SignAudit } from '../audit/steps/sign-audit.tsx'
import type { WholeAudit } from '../audit/steps/steps.ts'

/** Issues the report under the signature of the lead; from the second revision on with a note of what changed. */
export function IssueReportDialog({ whole: { audit, reports }, onClose }: { whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const issue = useTell(IssueReport, { alsoRefresh: ['platform', 'nonconformities'] })
  const [reportId] = useState(newId)
  const needed = why(revisionSaysWhatChanged(reports.length, ''))
  return (
    <SignAudit
      audit={audit}
      revision={(reports[0]?.revision ?? 0) + 1}
      what={t('reportPage.issueWhat')}
      meaning={t('reportPage.issueMeaning')}
      {...(needed ? { note: { label: t('reportPage.changeNote'), hint: t('reportPage.changeNoteHint'), needed } } : {})}
      deed={issue}
      sign={(signature, changeNote) =>
        issue.tell({ id: audit.id, reportId, changeNote }, { version: audit.version, signature })
      }
      done={t('reportPage.issued')}
      onClose={onClose}
    />
  )
}
