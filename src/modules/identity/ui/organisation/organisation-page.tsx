import { SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { TheOrganisation } from '../../contract.ts'
import { ChangeFigures } from './change-figures.tsx'
import { ChangeOrganisation } from './change-organisation.tsx'
import { RequireSecondFactor } from './require-second-factor.tsx'

export function OrganisationPage() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const { may, pending, roles } = useSession()
  const { data, error, refetch } = useAsk(TheOrganisation, {})
  if (error) return <ErrorState why={why(error)} onAgain={again({ error, refetch })} />
  if (!data || pending) return <PageLoading />
  return (
    <Page title={t('organisation.title')} caption={t('organisation.caption')}>
      {may('identity.settings') ? (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" style={{ alignItems: 'start' }}>
          <Stack gap="md">
            <Section title={t('organisation.who')} caption={t('organisation.whoWhy')}>
              <ChangeOrganisation key={data.version} organisation={data} />
            </Section>
            {roles.includes('administrator') && (
              <Section title={t('organisation.secondFactor')} caption={t('organisation.secondFactorWhy')}>
                <RequireSecondFactor key={data.version} organisation={data} />
              </Section>
            )}
          </Stack>
          <Section title={t('organisation.figures')} caption={t('organisation.figuresWhy')}>
            <ChangeFigures key={data.version} organisation={data} />
          </Section>
        </SimpleGrid>
      ) : (
        <EmptyState title={t('organisation.notYours')} why={t('kernel:refusals.forbidden')} />
      )}
    </Page>
  )
}
