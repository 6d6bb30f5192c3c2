import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Place } from './places.tsx'
import { useMay } from '../session.ts'
import { useView } from './view-state.ts'

/** The thread around a record; `narrow` as a list, for a panel. */
export function Links(about: ComponentProps<typeof Place<'links'>>['about']) {
  const may = useMay()
  return may('home.links') && <Place at="links" about={about} />
}

/** `tabs={[...tabs, ...useLinksTab('process', id)]}`: the tab with the thread, fetched when it is opened. */
export function useLinksTab(record: string, id: string) {
  const { t } = useTranslation('kernel')
  const may = useMay()
  const [view] = useView<{ tab: string }>()
  if (!may('home.links')) return []
  return [{ key: 'links', title: t('links'), body: view.tab === 'links' && <Links record={record} id={id} /> }]
}
