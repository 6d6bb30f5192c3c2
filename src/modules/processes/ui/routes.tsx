import { IconRoute, IconSitemap } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/processes',
    page: lazyPage(() => import('./processes-page.tsx'), 'ProcessesPage'),
    title: 'processes:register.title',
    nav: { group: 'system', order: 20, icon: IconSitemap, permission: 'processes.read' },
  },
  {
    path: '/processes/map',
    page: lazyPage(() => import('./interaction/interaction-page.tsx'), 'InteractionPage'),
    title: 'processes-ui:interaction.title',
    nav: { group: 'system', order: 21, icon: IconRoute, permission: 'processes.read' },
  },
  {
    path: '/processes/$id',
    page: lazyPage(() => import('./process/process-page.tsx'), 'ProcessPage'),
    title: 'processes-ui:tabs.label',
  },
]
