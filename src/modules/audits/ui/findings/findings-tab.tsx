import { Button, Space, Stack } from '@mantine/core'
import { IconFlag, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { TheChecklist } from '../../contract/checklist.ts'
import { ListFindings } from '../../contract/findings.ts'
import type { AuditState } from '../../lifecycle.ts'
import { findingsAreOpen } from '../../rules/audit.ts'
import { inReportOrder } from '../../rules/findings.ts'
import { actorIsAuditor } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { teamOf } from '../words.tsx'
import { Conclusions } from './conclusions.tsx'
import { FindingDialog } from './steps/finding-form.tsx'
import { FindingPanel } from './finding-panel.tsx'
import { FindingsGrid } from './findings-grid.tsx'
import { FinishAudit } from './steps/finish-audit.tsx'
import { looseAnswers, LooseAnswers } from './loose-answers.tsx'

type View = { finding?: string; draft?: string }

/** What the audit found: from answers to findings, then what the team concludes. */
export function FindingsTab({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { person } = useSession()
  const [view, show] = useView<View>()
  const [drafting, setDrafting] = useState<string[]>()
  const { audit, me } = whole
  const asked = useAsk(ListFindings, { auditId: audit.id, limit: 200 })
  const checklist = useAsk(TheChecklist, { id: audit.id }, { when: me.seesWorkingPapers })
  const questions = checklist.data?.id === audit.id ? checklist.data.questions : []
  const loose = looseAnswers(questions)
  const rows = asked.data && inReportOrder(asked.data.rows.map((row) => ({ ...row, clause: row.requirement.clause })))
  const refusal = why(
    firstRefusal(actorIsAuditor(person?.id ?? '', teamOf(whole.team)), findingsAreOpen(audit.state as AuditState)),
  )
  const drafted = drafting ?? (view.draft ? [view.draft] : undefined)
  const close = () => {
    setDrafting(undefined)
    show({ draft: undefined }, { replace: true })
  }
  const draft = (
    <RefusableButton refusal={refusal} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDrafting([])}>
      {t('findingsPage.draft')}
    </RefusableButton>
  )
  const showsWork = me.seesWorkingPapers && audit.startedAt !== null
  return (
    <Stack gap="md">
      {!refusal && loose.length > 0 && <LooseAnswers questions={loose} edition={audit.edition} onDraft={setDrafting} />}
      <Section
        title={t('findingsPage.ofAudit')}
        caption={t('findingsPage.ofAuditCaption')}
        aside={!refusal && draft}
        flush
      >
        <Space h="sm" />
        <FindingsGrid
          label={t('findingsPage.ofAudit')}
          rows={rows}
          total={asked.data?.total ?? 0}
          fetching={asked.isFetching}
          openId={view.finding}
          onOpen={(finding) => show({ finding })}
          problem={why(asked.error)}
          onAgain={again(asked)}
          empty={
            <EmptyState
              icon={<IconFlag size={26} stroke={1.5} />}
              title={t('findingsPage.none')}
              why={t(me.seesWorkingPapers ? 'findingsPage.noneWhy' : 'findingsPage.noneYet')}
              clause="9.2.2"
              action={!refusal && <Button onClick={() => setDrafting([])}>{t('findingsPage.draft')}</Button>}
            />
          }
        />
      </Section>
      {showsWork && <Conclusions whole={whole} />}
      {showsWork && audit.state === 'in-progress' && <FinishAudit whole={whole} questions={questions} />}
      <FindingPanel id={view.finding} onClose={() => show({ finding: undefined })} />
      {drafted && !refusal && (
        <FindingDialog
          audit={audit}
          processes={whole.processes}
          sites={whole.sites}
          questions={questions}
          from={drafted}
          onClose={close}
        />
      )}
    </Stack>
  )
}
