import {
  IconAlertTriangle,
  IconArchive,
  IconArrowsExchange,
  IconBook,
  IconCalendarStats,
  IconChecklist,
  IconClipboardCheck,
  IconCompass,
  IconFileText,
  IconFlag,
  IconFocus2,
  IconListCheck,
  IconMapPin,
  IconSchool,
  IconShieldCheck,
  IconSitemap,
  IconTimeline,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'

type Kind = { icon: typeof IconFlag; module: string; states: string }

const kindOf: Readonly<Record<string, Kind>> = {
  clause: { icon: IconBook, module: 'standards', states: '' },
  audit: { icon: IconClipboardCheck, module: 'audits', states: 'audits:states.audit' },
  programme: { icon: IconCalendarStats, module: 'audits', states: 'audits:states.programme' },
  finding: { icon: IconFlag, module: 'audits', states: 'audits:states.finding' },
  nonconformity: { icon: IconAlertTriangle, module: 'nonconformities', states: 'nonconformities:states' },
  'effectiveness-review': { icon: IconShieldCheck, module: 'nonconformities', states: 'nonconformities:verdicts' },
  action: { icon: IconChecklist, module: 'actions', states: 'actions:states' },
  process: { icon: IconSitemap, module: 'processes', states: 'processes:states' },
  assessment: { icon: IconListCheck, module: 'implementation', states: 'implementation:states' },
  'assessment-answer': { icon: IconListCheck, module: 'implementation', states: 'implementation:grades' },
  change: { icon: IconArrowsExchange, module: 'implementation', states: 'implementation:changeStates' },
  planTask: { icon: IconTimeline, module: 'implementation', states: 'implementation:taskStates' },
  issue: { icon: IconCompass, module: 'context', states: 'context:states' },
  'interested-party': { icon: IconUsersGroup, module: 'context', states: 'context:states' },
  'climate-decision': { icon: IconCompass, module: 'context', states: 'context:states' },
  'scope-statement': { icon: IconFocus2, module: 'context', states: 'context:states' },
  responsibilities: { icon: IconFileText, module: 'context', states: 'context:states' },
  'quality-policy': { icon: IconFileText, module: 'context', states: 'context:states' },
  document: { icon: IconFileText, module: 'documents', states: 'documents:found' },
  retainedRecord: { icon: IconArchive, module: 'documents', states: 'documents:states.record' },
  training: { icon: IconSchool, module: 'competence', states: 'competence:states' },
  person: { icon: IconUser, module: 'identity', states: 'identity:states' },
  site: { icon: IconMapPin, module: 'identity', states: 'identity:states' },
}

export function RecordIcon({ record, size = 18 }: { record: string; size?: number }) {
  const Icon = kindOf[record]?.icon ?? IconFileText
  return <Icon size={size} stroke={1.7} aria-hidden style={{ flex: 'none' }} />
}

const toneOfState: Readonly<Record<string, Tone>> = {
  draft: 'neutral',
  proposed: 'neutral',
  open: 'info',
  planned: 'info',
  scheduled: 'info',
  confirmed: 'info',
  raised: 'warning',
  issued: 'warning',
  acknowledged: 'progress',
  'in-preparation': 'progress',
  'in-progress': 'progress',
  accepted: 'progress',
  performed: 'waiting',
  reported: 'waiting',
  responded: 'waiting',
  'under-review': 'waiting',
  'pending-verification': 'waiting',
  'awaiting-approval': 'waiting',
  'awaiting-publish': 'waiting',
  'effectiveness-pending': 'waiting',
  implemented: 'waiting',
  disputed: 'warning',
  submitted: 'waiting',
  rejected: 'bad',
  returned: 'warning',
  reopened: 'warning',
  postponed: 'warning',
  'findings-open': 'warning',
  'report-accepted': 'good',
  approved: 'good',
  effective: 'good',
  active: 'good',
  current: 'info',
  closed: 'good',
  completed: 'good',
  done: 'good',
  blocked: 'bad',
  met: 'good',
  partly: 'warning',
  'not-met': 'bad',
  ineffective: 'bad',
  kept: 'good',
}

/** The state of any record, in the words of its module. */
export function RecordState({ record, state }: { record: string; state: string }) {
  const { t, i18n } = useTranslation('home')
  const key = `${kindOf[record]?.states}.${state}`
  return i18n.exists(key) ? <StatusPill tone={toneOfState[state] ?? 'neutral'}>{t(key)}</StatusPill> : null
}

/** What somebody should do with it, in the words of its module. */
export function useVerb() {
  const { t } = useTranslation('home')
  return ({ record, verbKey }: { record: string; verbKey: string }) =>
    t(`${kindOf[record]?.module ?? 'home'}:work.${verbKey}`)
}
