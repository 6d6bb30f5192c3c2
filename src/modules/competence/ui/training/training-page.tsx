import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Tabs } from '#design/tabs.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useLinksTab } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { usePathValue, useView } from '#platform/browser/page/view-state.ts'
import { TheTraining, type WholeTraining } from '../../contract.ts'
import { TrainingPill, useTitled } from '../words.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { ParticipantsTab } from './participants-tab.tsx'
import { TrainingSteps } from './training-steps.tsx'

/** One training: what is learnt, who takes part, and what they have shown. */
export function TrainingPage() {
  const { t } = useTranslation('competence-ui')
  const why = useRefusalText('competence')
  const titled = useTitled()
  const id = usePathValue('id')
  const asked = useAsk(TheTraining, { id })
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (asked.data?.id !== id) return <PageLoading />
  const training = asked.data
  return (
    <Page
      title={<span dir="auto">{titled(training)}</span>}
      tabTitle={training.number}
      trail={[{ title: t('register.title'), to: '/trainings' }]}
      before={
        <>
          <RecordNumber strong>{training.number}</RecordNumber>
          <TrainingPill state={training.state} />
          {training.isOverdue && <StatusPill tone="bad">{t('record.overdue')}</StatusPill>}
        </>
      }
      actions={<TrainingSteps training={training} />}
    >
      <Parts training={training} />
    </Page>
  )
}

function Parts({ training }: { training: WholeTraining }) {
  const { t } = useTranslation('competence-ui')
  const { number } = useFormats()
  const may = useMay()
  const [view, show] = useView<{ tab: string }>()
  const tabs = [
    { key: 'overview', title: t('record.overview'), body: <OverviewTab training={training} /> },
    {
      key: 'participants',
      title: t('record.participants'),
      ...(training.part.seesEverybody ? { count: number(training.participants.length) } : {}),
      body: <ParticipantsTab training={training} />,
    },
    ...useLinksTab('training', training.id),
    ...(may('platform.read-history') && training.part.seesEverybody
      ? [{ key: 'history', title: t('record.history'), body: <HistoryTab training={training} /> }]
      : []),
  ]
  return (
    <Tabs label={t('record.tabs')} shown={view.tab} onShow={(tab) => show({ tab }, { replace: true })} tabs={tabs} />
  )
}
