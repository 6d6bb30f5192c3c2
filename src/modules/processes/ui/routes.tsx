import { IconSitemap } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/processes',
    page: lazyPage(() => import('./processes-page.tsx'), 'ProcessesPage'),
    title: 'processes:register.title',
    nav: { group: 'system', order: 20, icon: IconSitemap, permission: 'processes.read' },
  },
]
