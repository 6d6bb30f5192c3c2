import { Button, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DataGrid } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'

/** The three moments in which there is nothing to show. */
export function StateSamples() {
  const { t } = useTranslation('web', { keyPrefix: 'design' })
  const kernel = useTranslation('kernel')
  const columns = (['number', 'statement', 'due'] as const).map((key) => ({
    key,
    title: t(`sample.${key}`),
    cell: () => null,
  }))
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Section title={t('words.states')}>
        <EmptyState
          title={t('sample.emptyTitle')}
          why={t('sample.emptyWhy')}
          clause="9.2.2"
          action={<Button>{t('sample.emptyAction')}</Button>}
        />
      </Section>
      <Section>
        <ErrorState why={kernel.t('refusals.network')} onAgain={() => undefined} />
      </Section>
      <Section flush>
        <DataGrid label={t('words.states')} columns={columns} rows={undefined} idOf={() => ''} empty={null} />
      </Section>
      <Section>
        <LinesLoading lines={7} />
      </Section>
    </SimpleGrid>
  )
}
