import type { ComponentType } from 'react'
import { ChecklistTab } from '../checklist/checklist-tab.tsx'
import { FindingsTab } from '../findings/findings-tab.tsx'
import { PlanTab } from '../plan/plan-tab.tsx'
import { ReportTab } from '../report/report-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import type { WholeAudit } from './steps/steps.ts'

export type AuditTab = {
  /** In the address as `?tab=`; its title is `tabs.<key>`. */
  key: string
  body: ComponentType<{ whole: WholeAudit }>
  count?: (whole: WholeAudit) => number | undefined
  shown?: (whole: WholeAudit) => boolean
  /** Left out for those without it. */
  permission?: string
}

/** What an audit's page is made of, in the order of the work. */
export const auditTabs: readonly AuditTab[] = [
  { key: 'overview', body: OverviewTab },
  { key: 'plan', body: PlanTab, count: ({ counts }) => counts.itineraryRows },
  {
    key: 'checklist',
    body: ChecklistTab,
    count: ({ counts }) => counts.questions,
    shown: ({ me }) => me.seesWorkingPapers,
  },
  {
    key: 'findings',
    body: FindingsTab,
    count: ({ counts }) => counts.findings,
    shown: ({ audit }) => audit.startedAt !== null,
  },
  { key: 'report', body: ReportTab, shown: ({ audit }) => audit.startedAt !== null },
  { key: 'history', body: HistoryTab, permission: 'platform.read-history' },
]
