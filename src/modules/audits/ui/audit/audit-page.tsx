import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Tabs } from '#design/tabs.tsx'
import { useLinksTab } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { usePathValue, useView } from '#platform/browser/page/view-state.ts'
import { TheAudit } from '../../contract/audit.ts'
import { AuditPill, Period } from '../words.tsx'
import { UnsentNotice } from '../execution/unsent-notice.tsx'
import { auditTabs } from './audit-tabs.tsx'
import { MoreSteps } from './steps/more-steps.tsx'
import { NextStep } from './steps/next-step.tsx'

/** One audit, from the idea to the last finding. */
export function AuditPage() {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { number } = useFormats()
  const may = useMay()
  const id = usePathValue('id')
  const [view, show] = useView<{ tab?: string }>()
  const links = useLinksTab('audit', id)
  const asked = useAsk(TheAudit, { id })
  const whole = asked.data?.audit.id === id ? asked.data : undefined
  if (!whole) return asked.error ? <ErrorState why={why(asked.error)} onAgain={again(asked)} /> : <PageLoading />
  const { audit, programme } = whole
  const trail = [
    ...(programme ? [{ title: programme.title, to: `/audit-programmes/${programme.id}` }] : []),
    { title: t('register.title'), to: '/audits' },
  ]
  return (
    <Page
      title={<span dir="auto">{audit.title}</span>}
      tabTitle={[audit.number, audit.title].filter(Boolean).join(' ')}
      trail={trail.toReversed()}
      before={
        <>
          {audit.number ? <RecordNumber strong>{audit.number}</RecordNumber> : <Chip>{t('noNumber')}</Chip>}
          <AuditPill state={audit.state} />
          <Chip>{t(`audits:types.${audit.type}`)}</Chip>
        </>
      }
      caption={<Period {...audit} />}
      actions={
        <>
          <MoreSteps whole={whole} />
          <NextStep whole={whole} following />
        </>
      }
    >
      {whole.me.isAuditor && view.tab !== 'checklist' && <UnsentNotice auditId={audit.id} />}
      <Tabs
        label={t('tabs.label')}
        shown={view.tab}
        onShow={(tab) => show({ tab }, { replace: true })}
        tabs={[
          ...auditTabs
            .filter((tab) => (tab.shown?.(whole) ?? true) && (!tab.permission || may(tab.permission)))
            .map(({ key, body: Body, count }) => {
              const counted = count?.(whole)
              return {
                key,
                title: t(`tabs.${key}`),
                body: <Body whole={whole} />,
                ...(counted === undefined ? {} : { count: number(counted) }),
              }
            }),
          ...links,
        ]}
      />
    </Page>
  )
}
