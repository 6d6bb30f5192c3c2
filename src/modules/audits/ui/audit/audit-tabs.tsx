import type { ComponentType } from 'react'
import { PlanTab } from '../plan/plan-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import type { WholeAudit } from './steps.ts'

export type AuditTab = {
  /** In the address as `?tab=`; its title is `tabs.<key>`. */
  key: string
  body: ComponentType<{ whole: WholeAudit }>
  count?: (whole: WholeAudit) => number | undefined
  shown?: (whole: WholeAudit) => boolean
}

/** What an audit's page is made of, in the order of the work. */
export const auditTabs: readonly AuditTab[] = [
  { key: 'overview', body: OverviewTab },
  { key: 'plan', body: PlanTab, count: ({ counts }) => counts.itineraryRows },
  { key: 'history', body: HistoryTab },
]
