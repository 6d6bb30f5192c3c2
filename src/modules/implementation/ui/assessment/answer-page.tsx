import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { usePathValue } from '#platform/browser/page/view-state.ts'
import { TheAnswer } from '../../contract/assessments.ts'

/** Leads to the question in its assessment. */
export function AnswerPage() {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const { data, error } = useAsk(TheAnswer, { id: usePathValue('id') })
  if (error)
    return (
      <Page title={t('register.title')}>
        <ErrorState why={why(error)} />
      </Page>
    )
  if (!data) return <PageLoading />
  const search = { question: data.id, only: 'all' }
  return <Navigate to={`/implementation/assessments/${data.assessmentId}` as never} search={search as never} replace />
}
