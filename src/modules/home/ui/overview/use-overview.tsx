import type { ReactNode } from 'react'
import { ErrorState } from '#design/state/error-state.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { Overview } from '../../contract.ts'
import type { OverviewOutput } from './figures.tsx'

/** How the system is doing; where it could not be told, why not. */
export function useOverview(): { overview: OverviewOutput | undefined; problem: ReactNode } {
  const why = useRefusalText('home')
  const { data, error, refetch } = useAsk(Overview, {})
  const problem = error && (
    <Section>
      <ErrorState why={why(error)} onAgain={again({ error, refetch })} />
    </Section>
  )
  return { overview: data, problem }
}
