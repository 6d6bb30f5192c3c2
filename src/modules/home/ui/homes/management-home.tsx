import { Page } from '#design/page.tsx'
import { useGreeting } from '../greeting/use-greeting.ts'
import { CoverageMap } from '../overview/coverage-map.tsx'
import { ImplementerFigures } from '../overview/figures.tsx'
import { MonthsChart } from '../overview/months-chart.tsx'
import { NextAudits } from '../overview/next-audits.tsx'
import { ProgrammeYear } from '../overview/programme-year.tsx'
import { useOverview } from '../overview/use-overview.tsx'
import { Row } from '../row.tsx'
import { MyWork } from '../work/my-work.tsx'
import { NextDeed } from '../work/next-deed.tsx'
import { useWhatWaits } from '../work/what-waits.ts'

/** Top management's: the figures and where they go, what is late, and what waits for their word. */
export function ManagementHome() {
  const greeting = useGreeting()
  const waits = useWhatWaits()
  const { overview, problem } = useOverview()
  return (
    <Page title={greeting} caption={waits} actions={<NextDeed />}>
      {problem}
      <ImplementerFigures overview={overview} />
      <Row>
        {overview && <MonthsChart months={overview.months} />}
        <MyWork most={4} />
      </Row>
      {overview && <ProgrammeYear today={overview.today} />}
      <Row>
        {overview && <NextAudits audits={overview.nextAudits} today={overview.today} />}
        <CoverageMap requirements={overview?.coverage} />
      </Row>
    </Page>
  )
}
