import { Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconLock, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import { TheChecklist } from '../../contract/checklist.ts'
import { everyDeviationIsAFinding } from '../../rules/audit.ts'
import { CloseDialog } from '../audit/steps/close-audit.tsx'
import { refusalOf, type StepName, type WholeAudit } from '../audit/steps/steps.ts'
import { AcceptReportDialog } from './accept-report.tsx'
import { IssueReportDialog } from './issue-report.tsx'

/** Issue, accept, close: each with what still speaks against it. */
export function ReportSteps({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const { person, roles } = useSession()
  const [open, setOpen] = useState<StepName>()
  const { audit, me, reports } = whole
  const checklist = useAsk(TheChecklist, { id: audit.id }, { when: me.seesWorkingPapers })
  const questions = checklist.data?.id === audit.id ? checklist.data.questions : []
  const known = { whole, me: person?.id ?? '', roles }
  const close = () => setOpen(undefined)
  const isOver = audit.state === 'closed' || audit.state === 'cancelled'
  const awaitsAcceptance = audit.state === 'reported'
  if (isOver)
    return (
      <Section title={t('reportPage.steps')}>
        <Text size="sm">{t(`reportPage.standing.${audit.state}`)}</Text>
      </Section>
    )
  return (
    <Section title={t('reportPage.steps')} caption={t(`reportPage.standing.${audit.state}`, { defaultValue: '' })}>
      <Stack gap="xs">
        {may('audits.report') && (
          <RefusableButton
            variant={reports.length === 0 ? 'filled' : 'default'}
            refusal={why(firstRefusal(everyDeviationIsAFinding(questions), refusalOf('issueReport', known)))}
            leftSection={<IconSignature size={16} aria-hidden />}
            onClick={() => setOpen('issueReport')}
          >
            {t(reports.length === 0 ? 'audits:steps.issueReport' : 'reportPage.issueAgain')}
          </RefusableButton>
        )}
        {awaitsAcceptance && may('audits.answer-plan') && (
          <RefusableButton
            refusal={why(refusalOf('acceptReport', known))}
            leftSection={<IconCircleCheck size={16} aria-hidden />}
            onClick={() => setOpen('acceptReport')}
          >
            {t('audits:steps.acceptReport')}
          </RefusableButton>
        )}
        {may('audits.lead') && reports.length > 0 && (
          <RefusableButton
            variant={audit.state === 'findings-open' || audit.state === 'report-accepted' ? 'filled' : 'default'}
            refusal={why(refusalOf('close', known))}
            leftSection={<IconLock size={16} aria-hidden />}
            onClick={() => setOpen('close')}
          >
            {t('audits:steps.close')}
          </RefusableButton>
        )}
      </Stack>
      {open === 'issueReport' && <IssueReportDialog whole={whole} onClose={close} />}
      {open === 'acceptReport' && <AcceptReportDialog whole={whole} onClose={close} />}
      <CloseDialog whole={whole} open={open === 'close'} onClose={close} />
    </Section>
  )
}
