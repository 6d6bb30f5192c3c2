import { createContext, type ReactNode, Suspense, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkRef } from '#kernel/links.ts'
import { useMay } from './session.ts'
import { useView } from './view-state.ts'

type Shown = LinkRef & { narrow?: boolean }
const Drawing = createContext<(shown: Shown) => ReactNode>(() => null)

/** What draws the thread stands above every module that shows it: the shell hands it down. */
export const LinksProvider = Drawing.Provider

/** The thread around a record; `narrow` as a list, for a panel. */
export function Links(shown: Shown) {
  const draw = useContext(Drawing)
  const may = useMay()
  return may('home.links') && <Suspense>{draw(shown)}</Suspense>
}

/** `tabs={[...tabs, ...useLinksTab('process', id)]}`: the tab with the thread, fetched when it is opened. */
export function useLinksTab(record: string, id: string) {
  const { t } = useTranslation('kernel')
  const may = useMay()
  const [view] = useView<{ tab: string }>()
  if (!may('home.links')) return []
  return [{ key: 'links', title: t('links'), body: view.tab === 'links' && <Links record={record} id={id} /> }]
}
