import { Grid } from '@mantine/core'
import { Page } from '#design/page.tsx'
import { ImplementerFigures } from '../overview/figures.tsx'
import { useGreeting } from '../greeting/use-greeting.ts'
import { MonthsChart } from '../overview/months-chart.tsx'
import { MyWork } from '../work/my-work.tsx'
import { NextAudits } from '../overview/next-audits.tsx'
import { ProgrammeYear } from '../overview/programme-year.tsx'
import { useOverview } from '../overview/use-overview.tsx'
import { useWhatWaits } from '../work/what-waits.ts'
import { CoverageMap } from '../overview/coverage-map.tsx'
import { NextDeed } from '../work/next-deed.tsx'

/** Top management's: the figures and where they go, what is late, and what waits for their word. */
export function ManagementHome() {
  const greeting = useGreeting()
  const waits = useWhatWaits()
  const { overview, problem } = useOverview()
  return (
    <Page title={greeting} caption={waits} actions={<NextDeed />}>
      {problem}
      <ImplementerFigures overview={overview} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>{overview && <MonthsChart months={overview.months} />}</Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <MyWork most={4} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          {overview && <NextAudits audits={overview.nextAudits} today={overview.today} />}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>{overview && <CoverageMap requirements={overview.coverage} />}</Grid.Col>
      </Grid>
      {overview && <ProgrammeYear today={overview.today} />}
    </Page>
  )
}
