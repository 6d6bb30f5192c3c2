import { IconBook2 } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/standards',
    page: lazyPage(() => import('./clauses-page.tsx'), 'ClausesPage'),
    title: 'standards:clauses.title',
    nav: { group: 'system', order: 90, icon: IconBook2, permission: 'standards.read' },
  },
  {
    path: '/standards/$edition/$number',
    page: lazyPage(() => import('./clause-page.tsx'), 'ClausePage'),
    title: 'standards:clauses.title',
  },
]
