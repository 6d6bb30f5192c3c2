import { Alert, List, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import type { AuditState } from '../../lifecycle.ts'
import { auditHasDates, auditHasScope, auditIsConcluded, checklistIsNotEmpty } from '../../rules/audit.ts'
import { certificationIsLedByOthers } from '../../rules/planning/lead.ts'
import { auditHasAcceptedPlan, noObjectionIsOpen } from '../../rules/planning/plan.ts'
import { auditHasLead } from '../../rules/planning/team.ts'
import { teamOf } from '../words.tsx'
import type { WholeAudit } from './steps/steps.ts'

/** What still stands between this audit and its next milestone. */
export function missingOf({ audit, team, auditee, counts, planAnswers, me }: WholeAudit): Refusal[] {
  const found: readonly Answer[] = stillPlanned.includes(audit.state as AuditState)
    ? [
        auditHasScope(audit.scope),
        auditHasDates(audit),
        auditHasLead(teamOf(team)),
        certificationIsLedByOthers(audit),
        auditee === null ? new Refusal('rule', 'audit-needs-auditee') : undefined,
        noObjectionIsOpen(planAnswers),
        auditHasAcceptedPlan(audit.planState),
        me.seesWorkingPapers ? checklistIsNotEmpty(counts.questions) : undefined,
      ]
    : audit.state === 'performed' && me.seesWorkingPapers
      ? [auditIsConcluded(audit.conclusion)]
      : []
  return found.filter((answer) => answer !== undefined)
}

const stillPlanned: readonly AuditState[] = ['proposed', 'scheduled', 'confirmed', 'in-preparation', 'postponed']

export function MissingNotices({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const missing = missingOf(whole)
  if (missing.length === 0) return null
  const own = (refusal: Refusal) => t(`missing.${refusal.key}`, { defaultValue: why(refusal) ?? '' })
  return (
    <Alert
      color="orange"
      icon={<IconInfoCircle size={18} aria-hidden />}
      title={t(whole.audit.state === 'performed' ? 'missing.beforeReport' : 'missing.beforeStart')}
      className="no-print"
    >
      <List size="sm" spacing={2} withPadding={false} listStyleType="disc" ps="md">
        {missing.map((refusal) => (
          <List.Item key={refusal.key}>
            <Text size="sm">{own(refusal)}</Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
