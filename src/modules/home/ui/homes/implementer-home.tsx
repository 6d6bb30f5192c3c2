import { Page } from '#design/page.tsx'
import { FirstSteps } from '../beginning/first-steps.tsx'
import { useOutcomes } from '../beginning/use-outcomes.ts'
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

/** The lead implementer's and every process owner's: what waits, what is open, how far the audits reach. */
export function ImplementerHome() {
  const greeting = useGreeting()
  const waits = useWhatWaits()
  const { overview, problem } = useOverview()
  const outcomes = useOutcomes()
  return (
    <Page title={greeting} caption={waits} actions={<NextDeed />}>
      {problem}
      {outcomes && <FirstSteps outcomes={outcomes} />}
      {!outcomes && <ImplementerFigures overview={overview} />}
      <Row>
        <MyWork />
        <CoverageMap requirements={overview?.coverage} />
      </Row>
      {overview && !outcomes && (
        <Row>
          <MonthsChart months={overview.months} />
          <NextAudits audits={overview.nextAudits} today={overview.today} />
        </Row>
      )}
      {overview && <ProgrammeYear today={overview.today} />}
    </Page>
  )
}
