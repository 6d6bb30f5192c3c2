import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'

/** A page that fell over. The others still stand. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('web')
  const why = useRefusalText()
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return <ErrorState why={error instanceof Problem ? why(error) : t('problem.why')} onAgain={again} />
}
