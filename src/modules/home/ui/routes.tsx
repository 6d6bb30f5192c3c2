import { IconChecklist, IconHome, IconLink } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/',
    page: lazyPage(() => import('./home-page.tsx'), 'HomePage'),
    title: 'home:home.title',
    nav: { group: 'home', order: 10, icon: IconHome },
  },
  {
    path: '/work',
    page: lazyPage(() => import('./work/work-page.tsx'), 'WorkPage'),
    title: 'home:work.title',
    nav: { group: 'work', order: 10, icon: IconChecklist, permission: 'actions.read' },
  },
  {
    path: '/thread',
    page: lazyPage(() => import('./thread/loose-ends-page.tsx'), 'LooseEndsPage'),
    title: 'home:loose.title',
    nav: { group: 'system', order: 60, icon: IconLink, permission: 'home.loose-ends' },
  },
]
