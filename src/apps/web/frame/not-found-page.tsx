import { IconMapSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { PageLink } from '#design/link.tsx'
import { Page } from '#design/page.tsx'

export function NotFoundPage() {
  const { t } = useTranslation('web')
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        title={t('notFound.nothing')}
        why={t('notFound.why')}
        icon={<IconMapSearch size={26} stroke={1.5} />}
        action={<PageLink to="/">{t('notFound.home')}</PageLink>}
      />
    </Page>
  )
}
