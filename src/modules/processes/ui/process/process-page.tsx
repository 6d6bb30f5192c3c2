import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Tabs } from '#design/tabs.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useLinksTab } from '#platform/browser/page/links-tab.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { usePathValue, useView } from '#platform/browser/page/view-state.ts'
import { TheProcess } from '../../contract.ts'
import { MapTab } from '../map/map-tab.tsx'
import type { MapsView } from '../map/use-maps.ts'
import { VersionsTab } from '../versions/versions-tab.tsx'
import { ProcessMembers } from '../process-members.tsx'
import { StepsTab } from '../steps/steps-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { ProcessDeeds } from './process-deeds.tsx'
import { ProcessOnPaper } from './process-on-paper.tsx'
import { Sipoc } from '../description/sipoc.tsx'

const bodies = {
  overview: OverviewTab,
  sipoc: Sipoc,
  map: MapTab,
  steps: StepsTab,
  members: ProcessMembers,
  versions: VersionsTab,
} as const

/** One process: what it is for and made of, its steps and their map, who works in it, and how it came to be so. */
export function ProcessPage() {
  const { t } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const named = useNamed()
  const may = useMay()
  const id = usePathValue('id')
  const [view, show] = useView<MapsView>()
  const links = useLinksTab('process', id)
  const asked = useAsk(TheProcess, { id })
  const process = asked.data?.id === id ? asked.data : undefined
  if (!process) return asked.error ? <ErrorState why={why(asked.error)} onAgain={again(asked)} /> : <PageLoading />
  const keys = Object.keys(bodies) as (keyof typeof bodies)[]
  const tabs = keys.map((key) => {
    const Body = bodies[key]
    return { key, title: t(`tabs.${key}`), body: <Body process={process} /> }
  })
  const history = { key: 'history', title: t('tabs.history'), body: <HistoryTab process={process} /> }
  return (
    <Page
      title={named(process)}
      trail={[
        { title: t('processes:register.title'), to: '/processes' },
        ...process.ancestors.map((above) => ({ title: named(above), to: `/processes/${above.id}` })),
      ]}
      before={
        <>
          <RecordNumber strong>{process.code}</RecordNumber>
          <StatusPill tone={process.state === 'active' ? 'good' : 'neutral'}>
            {t(`processes:states.${process.state}`)}
          </StatusPill>
        </>
      }
      actions={
        <>
          <Button
            variant="subtle"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => globalThis.print()}
          >
            {t('print')}
          </Button>
          <ProcessOnPaper process={process} />
          <ProcessDeeds process={process} />
        </>
      }
    >
      <Tabs
        label={t('tabs.label')}
        shown={view.tab}
        onShow={(tab) => show({ tab }, { replace: true })}
        tabs={may('platform.read-history') ? [...tabs, ...links, history] : [...tabs, ...links]}
      />
    </Page>
  )
}
