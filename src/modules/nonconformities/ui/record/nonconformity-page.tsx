import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Tabs } from '#design/tabs.tsx'
import { titleOf } from '#kernel/records/work.ts'
import { useLinksTab } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { usePathValue, useView } from '#platform/browser/page/view-state.ts'
import { TheNonconformity, type WholeNonconformity } from '../../contract/register.ts'
import { ActionsTab } from './actions-tab.tsx'
import { AnswerPart } from '../answer/answer-part.tsx'
import { DecisionBox } from '../answer/decision-box.tsx'
import { EffectPart } from '../effect/effect-part.tsx'
import { FindingPart } from './finding-part.tsx'
import { HistoryTab } from './history-tab.tsx'
import { SimilarPart } from './similar-part.tsx'
import { Steps } from '../steps/steps.tsx'
import { GradePill, NonconformityPill } from '../words.tsx'

/** One nonconformity from what was found to what proved that it will not come back. */
export function NonconformityPage() {
  const { t } = useTranslation('nonconformities')
  const why = useRefusalText('nonconformities')
  const id = usePathValue('id')
  const asked = useAsk(TheNonconformity, { id })
  if (asked.error) return <ErrorState why={why(asked.error)} onAgain={again(asked)} />
  if (asked.data?.id !== id) return <PageLoading />
  const one = asked.data
  return (
    <Page
      title={<span dir="auto">{titleOf(one.statement)}</span>}
      tabTitle={one.number}
      trail={[{ title: t('register.title'), to: '/nonconformities' }]}
      before={<Marks one={one} />}
      actions={<Steps one={one} />}
    >
      <Parts one={one} />
    </Page>
  )
}

function Marks({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  return (
    <>
      <RecordNumber strong>{one.number}</RecordNumber>
      <NonconformityPill state={one.state} />
      <GradePill grade={one.grade} />
      <Chip>{t(`sources.${one.source}`)}</Chip>
      {one.cycle > 1 && <Chip>{t('parts.cycle', { count: one.cycle })}</Chip>}
    </>
  )
}

function Parts({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const { number } = useFormats()
  const may = useMay()
  const links = useLinksTab('nonconformity', one.id)
  const [view, show] = useView<{ tab: string }>()
  const overview = (
    <Stack gap="md">
      <FindingPart one={one} />
      <AnswerPart key={`${one.cycle}-${one.state}`} one={one} />
      <DecisionBox one={one} />
      <EffectPart one={one} />
      <SimilarPart one={one} />
    </Stack>
  )
  const history = {
    key: 'history',
    title: t('record.history'),
    body: <HistoryTab one={one} />,
  }
  return (
    <Tabs
      label={t('record.tabs')}
      shown={view.tab}
      onShow={(tab) => show({ tab }, { replace: true })}
      tabs={[
        { key: 'overview', title: t('record.overview'), body: overview },
        {
          key: 'actions',
          title: t('record.actions'),
          count: number(one.actions.length),
          body: <ActionsTab one={one} />,
        },
        ...links,
        ...(may('platform.read-history') ? [history] : []),
      ]}
    />
  )
}
