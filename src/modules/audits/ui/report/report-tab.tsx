import { Grid, Stack } from '@mantine/core'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { Distribution } from './distribution.tsx'
import { FollowUp } from './follow-up.tsx'
import { Preview } from './preview.tsx'
import { Revisions } from './revisions.tsx'
import { ReportSteps } from './report-steps.tsx'

/** The report: how it reads, who signed and received it, and what becomes of its findings. */
export function ReportTab({ whole }: { whole: WholeAudit }) {
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: 1, lg: 2 }} className="no-print">
        <Stack gap="md">
          <ReportSteps whole={whole} />
          {whole.reports.length > 0 && <Revisions whole={whole} />}
          {whole.reports.length > 0 && <FollowUp whole={whole} />}
          <Distribution whole={whole} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 8 }} order={{ base: 2, lg: 1 }}>
        <Preview whole={whole} />
      </Grid.Col>
    </Grid>
  )
}
