import { IconAlertOctagon } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/nonconformities',
    page: lazyPage(() => import('./register/nonconformities-page.tsx'), 'NonconformitiesPage'),
    title: 'nonconformities:register.title',
    nav: { group: 'improvement', order: 10, icon: IconAlertOctagon, permission: 'nonconformities.read' },
  },
  {
    path: '/nonconformities/$id',
    page: lazyPage(() => import('./record/nonconformity-page.tsx'), 'NonconformityPage'),
    title: 'nonconformities:record.title',
  },
]
