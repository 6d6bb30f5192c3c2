import { IconChecklist } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/actions',
    page: lazyPage(() => import('./actions-page.tsx'), 'ActionsPage'),
    title: 'actions:register.title',
    nav: { group: 'improvement', order: 20, icon: IconChecklist, permission: 'actions.read' },
  },
]
