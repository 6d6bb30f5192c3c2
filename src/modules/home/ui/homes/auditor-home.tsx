import { Grid } from '@mantine/core'
import { Page } from '#design/page.tsx'
import { CoverageMap } from '../overview/coverage-map.tsx'
import { AuditorFigures } from '../overview/figures.tsx'
import { FirstSteps } from '../beginning/first-steps.tsx'
import { useGreeting } from '../greeting/use-greeting.ts'
import { MyNextAudit } from '../overview/my-next-audit.tsx'
import { MyWork } from '../work/my-work.tsx'
import { NextAudits } from '../overview/next-audits.tsx'
import { ProgrammeYear } from '../overview/programme-year.tsx'
import { useOutcomes } from '../beginning/use-outcomes.ts'
import { useOverview } from '../overview/use-overview.tsx'
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
      {outcomes ? <FirstSteps outcomes={outcomes} /> : overview && <MyNextAudit today={overview.today} />}
      <AuditorFigures overview={overview} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <MyWork />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>{overview && <CoverageMap requirements={overview.coverage} />}</Grid.Col>
      </Grid>
      {overview && <ProgrammeYear today={overview.today} />}
      {overview && overview.nextAudits.length > 0 && <NextAudits audits={overview.nextAudits} today={overview.today} />}
    </Page>
  )
}
