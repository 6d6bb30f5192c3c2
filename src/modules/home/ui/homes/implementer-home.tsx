import { Grid } from '@mantine/core'
import { LinesLoading } from '#design/loading.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { CoverageMap } from '../overview/coverage-map.tsx'
import { ImplementerFigures } from '../overview/figures.tsx'
import { FirstSteps } from '../beginning/first-steps.tsx'
import { useGreeting } from '../greeting/use-greeting.ts'
import { MonthsChart } from '../overview/months-chart.tsx'
import { MyWork } from '../work/my-work.tsx'
import { NextAudits } from '../overview/next-audits.tsx'
import { ProgrammeYear } from '../overview/programme-year.tsx'
import { useOutcomes } from '../beginning/use-outcomes.ts'
import { useOverview } from '../overview/use-overview.tsx'
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
      <ImplementerFigures overview={overview} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <MyWork />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          {overview ? <CoverageMap requirements={overview.coverage} /> : <Waiting />}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>{overview && <MonthsChart months={overview.months} />}</Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          {overview && <NextAudits audits={overview.nextAudits} today={overview.today} />}
        </Grid.Col>
      </Grid>
      {overview && <ProgrammeYear today={overview.today} />}
    </Page>
  )
}

const Waiting = () => (
  <Section>
    <LinesLoading lines={8} />
  </Section>
)
