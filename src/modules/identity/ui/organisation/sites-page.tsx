import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListSites, type Site } from '../../contract.ts'
import { AddSite } from './add-site.tsx'
import { SitePanel } from './site-panel.tsx'

export function SitesPage() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const { view, asked, show, narrow, paging } = useRegisterView()
  const sites = useAsk(ListSites, asked)
  const columns = useMemo<GridColumn<Site>[]>(
    () => [
      {
        key: 'code',
        title: t('sites.code'),
        width: 120,
        sortable: true,
        cell: (site) => <RecordNumber strong>{site.code}</RecordNumber>,
      },
      { key: 'nameEn', title: t('nameEn'), width: 260, sortable: true, cell: (site) => site.nameEn },
      { key: 'nameAr', title: t('nameAr'), width: 260, cell: (site) => site.nameAr },
      { key: 'address', title: t('sites.address'), wideOnly: true, cell: (site) => site.address },
    ],
    [t],
  )
  const add = may('identity.manage') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('sites.add')}
    </Button>
  )
  return (
    <Page title={t('sites.title')} caption={t('sites.caption')} actions={add}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} />
        <DataGrid
          label={t('sites.title')}
          columns={columns}
          rows={sites.data?.rows}
          idOf={(site) => site.id}
          {...paging(sites.data)}
          fetching={sites.isFetching}
          openId={view.open}
          onOpen={(site) => show({ open: site.id })}
          problem={why(sites.error)}
          onAgain={again(sites)}
          empty={
            <EmptyState title={t('sites.empty')} why={t('sites.emptyWhy')} clause="4.3" action={add || undefined} />
          }
        />
      </Section>
      <SitePanel site={sites.data?.rows.find(({ id }) => id === view.open)} onClose={() => show({ open: undefined })} />
      {adding && <AddSite onClose={() => setAdding(false)} />}
    </Page>
  )
}
