import { Page } from '#design/page.tsx'
import { FirstSteps } from '../beginning/first-steps.tsx'
import { useOutcomes } from '../beginning/use-outcomes.ts'
import { useGreeting } from '../greeting/use-greeting.ts'
import { CoverageMap } from '../overview/coverage-map.tsx'
import { AuditorFigures } from '../overview/figures.tsx'
import { MonthsChart } from '../overview/months-chart.tsx'
import { MyNextAudit } from '../overview/my-next-audit.tsx'
import { NextAudits } from '../overview/next-audits.tsx'
import { ProgrammeYear } from '../overview/programme-year.tsx'
import { useOverview } from '../overview/use-overview.tsx'
import { Row } from '../row.tsx'
import { MyWork } from '../work/my-work.tsx'
import { useWhatWaits } from '../work/what-waits.ts'

/** The auditor's: the next audit first, then the programme and what it has reached. */
export function AuditorHome() {
  const greeting = useGreeting()
  const waits = useWhatWaits()
  const { overview, problem } = useOverview()
  const outcomes = useOutcomes()
  return (
    <Page title={greeting} caption={waits}>
      {problem}
      {outcomes && <FirstSteps outcomes={outcomes} />}
      {!outcomes && overview && <MyNextAudit today={overview.today} />}
      {!outcomes && <AuditorFigures overview={overview} />}
      <Row>
        <MyWork />
        <CoverageMap requirements={overview?.coverage} />
      </Row>
      {overview && <ProgrammeYear today={overview.today} />}
      {overview && !outcomes && (
        <Row>
          <MonthsChart months={overview.months} />
          <NextAudits audits={overview.nextAudits} today={overview.today} />
        </Row>
      )}
    </Page>
  )
}
