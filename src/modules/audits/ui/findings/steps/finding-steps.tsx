import { Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { PageLink } from '#design/link.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { toast } from '#design/step/toast.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { TheAudit } from '../../../contract/audit.ts'
import { TheChecklist } from '../../../contract/checklist.ts'
import { WithdrawFinding } from '../../../contract/findings.ts'
import { type AuditState, type FindingState, findingLifecycle } from '../../../lifecycle.ts'
import { findingsAreOpen } from '../../../rules/audit.ts'
import { findingIsDraft, isNonconforming } from '../../../rules/findings.ts'
import { DisposeDialog } from './dispose-finding.tsx'
import { FindingDialog } from './finding-form.tsx'
import type { WholeFinding } from '../whole-finding.ts'

/** What can be done with a finding: change and withdraw the draft, dispose of what is no nonconformity. */
export function FindingSteps({ whole }: { whole: WholeFinding }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const [open, setOpen] = useState<'change' | 'withdraw' | 'dispose'>()
  const { finding, audit, me } = whole
  const refusal = why(
    firstRefusal(findingIsDraft(finding.state as FindingState), findingsAreOpen(audit.state as AuditState)),
  )
  const close = () => setOpen(undefined)
  const isDisposable = !isNonconforming(finding.grade) && findingLifecycle.may(finding.state as FindingState, 'dispose')
  return (
    <>
      {me.isAuditor && may('audits.execute') && finding.state !== 'withdrawn' && (
        <>
          <RefusableButton
            variant="default"
            refusal={refusal}
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setOpen('change')}
          >
            {t('findingsPage.change')}
          </RefusableButton>
          <RefusableButton
            variant="default"
            refusal={refusal}
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => setOpen('withdraw')}
          >
            {t('findingsPage.withdraw')}
          </RefusableButton>
        </>
      )}
      {isDisposable && me.isAuditee && may('audits.answer-plan') && (
        <Button onClick={() => setOpen('dispose')}>{t('findingsPage.dispose')}</Button>
      )}
      {finding.nonconformityId && (
        <PageLink to={`/nonconformities/${finding.nonconformityId}`}>{t('findingsPage.toNonconformity')}</PageLink>
      )}
      {open === 'change' && <Change whole={whole} onClose={close} />}
      {open === 'dispose' && <DisposeDialog finding={finding} onClose={close} />}
      {open === 'withdraw' && <Withdraw whole={whole} onClose={close} />}
    </>
  )
}

function Change({ whole: { finding, questions }, onClose }: { whole: WholeFinding; onClose: () => void }) {
  const audit = useAsk(TheAudit, { id: finding.auditId }).data
  const checklist = useAsk(TheChecklist, { id: finding.auditId }).data
  if (audit?.audit.id !== finding.auditId || checklist?.id !== finding.auditId) return null
  return (
    <FindingDialog
      audit={audit.audit}
      processes={audit.processes}
      sites={audit.sites}
      questions={checklist.questions}
      from={questions.map(({ id }) => id)}
      finding={finding}
      onClose={onClose}
    />
  )
}

function Withdraw({ whole: { finding }, onClose }: { whole: WholeFinding; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const withdraw = useTell(WithdrawFinding, { alsoRefresh: ['platform'] })
  return (
    <ConfirmWithReason
      open
      onClose={onClose}
      title={t('findingsPage.withdraw')}
      what={t('findingsPage.withdrawWhat')}
      confirm={t('findingsPage.withdraw')}
      danger
      busy={withdraw.telling}
      problem={why(withdraw.problem)}
      onConfirm={(reason) =>
        void withdraw.tell({ id: finding.id, reason }, { version: finding.version }).then(
          () => {
            toast(t('findingsPage.withdrawn'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
