import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Tabs } from '#design/tabs.tsx'
import { Chip } from '#design/word/chip.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { type HistoryWords, RecordHistory } from '#modules/identity/ui/embed.tsx'
import { useLinksTab } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { usePathValue, useView } from '#platform/browser/page/view-state.ts'
import { TheChange, type WholeChange } from '../../contract/change-record.ts'
import { isLate } from '../../rules/changes/change.ts'
import { ChangeNumber, ChangePill } from '../changes/words.tsx'
import { useSaid } from '../words.tsx'
import { ChangeFacts } from './change-facts.tsx'
import { ChangeSteps } from './change-steps.tsx'
import { OpeningsTab } from './openings-tab.tsx'

/** One change from the thought to the proof that it worked. */
export function ChangePage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { titled } = useSaid()
  const id = usePathValue('id')
  const asked = useAsk(TheChange, { id })
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (asked.data?.id !== id) return <PageLoading />
  const change = asked.data
  return (
    <Page
      title={<span dir="auto">{titled(change)}</span>}
      tabTitle={change.number ?? titled(change)}
      trail={[{ title: t('changes.title'), to: '/changes' }]}
      before={<Marks change={change} />}
      actions={<ChangeSteps change={change} />}
    >
      <Parts change={change} />
    </Page>
  )
}

function Marks({ change }: { change: WholeChange }) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  return (
    <>
      <ChangeNumber number={change.number} strong />
      <ChangePill state={change.state} />
      {isLate(change, change.today) && <StatusPill tone="bad">{t('changes.overdue')}</StatusPill>}
      {change.cycle > 1 && <Chip>{t('changes.attempt', { cycle: number(change.cycle) })}</Chip>}
    </>
  )
}

const historyWords: HistoryWords = {
  module: 'implementation',
  vocabulary: {
    state: 'implementation:changeStates',
    fromRecord: 'implementation-ui:changes.origins',
  },
  people: [
    'ownerId',
    'reviewerId',
    'proposedBy',
    'approverId',
    'decidedBy',
    'doneBy',
    'judgedBy',
    'editorIds',
    'personIds',
  ],
  untold: ['contentHash', 'fromId', 'processIds', 'documentIds', 'siteIds'],
}

function Parts({ change }: { change: WholeChange }) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  const may = useMay()
  const [view, show] = useView<{ tab: string }>()
  const links = useLinksTab('change', change.id)
  const tabs = [
    { key: 'plan', title: t('changes.tabs.plan'), body: <ChangeFacts change={change} /> },
    {
      key: 'opens',
      title: t('changes.tabs.opens'),
      count: number(change.openings.length),
      body: <OpeningsTab change={change} />,
    },
    ...links,
    ...(may('platform.read-history')
      ? [
          {
            key: 'history',
            title: t('changes.tabs.history'),
            body: <RecordHistory recordId={change.id} words={historyWords} />,
          },
        ]
      : []),
  ]
  return (
    <Tabs
      label={t('changes.tabs.label')}
      shown={view.tab}
      onShow={(tab) => show({ tab }, { replace: true })}
      tabs={tabs}
    />
  )
}
