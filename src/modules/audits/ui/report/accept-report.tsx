import { useTranslation } from 'react-i18next'
import { useTell } from '#platform/browser/asking/query.tsx'
import { AcceptReport } from '../../contract/report.ts'
import { SignAudit } from '../audit/steps/sign-audit.tsx'
import type { WholeAudit } from '../audit/steps/steps.ts'

/** The auditee takes the report: it has been received and understood, not necessarily agreed with. */
export function AcceptReportDialog({ whole: { audit, reports }, onClose }: { whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const accept = useTell(AcceptReport, { alsoRefresh: ['platform'] })
  return (
    <SignAudit
      audit={audit}
      revision={reports[0]?.revision ?? 1}
      what={t('reportPage.acceptWhat')}
      meaning={t('reportPage.acceptMeaning')}
      note={{ label: t('reportPage.comment') }}
      deed={accept}
      sign={(signature, comment) => accept.tell({ id: audit.id, comment }, { version: audit.version, signature })}
      done={t('reportPage.accepted')}
      onClose={onClose}
    />
  )
}
