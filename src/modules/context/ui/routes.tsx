import { IconCompass } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/context',
    page: lazyPage(() => import('./issues/issues-page.tsx'), 'IssuesPage'),
    title: 'context:title',
    nav: { group: 'system', order: 10, icon: IconCompass, permission: 'context.read' },
  },
  {
    path: '/context/parties',
    page: lazyPage(() => import('./parties/parties-page.tsx'), 'PartiesPage'),
    title: 'context:tabs.parties',
  },
  {
    path: '/context/scope',
    page: lazyPage(() => import('./scope/scope-page.tsx'), 'ScopePage'),
    title: 'context:tabs.scope',
  },
  {
    path: '/context/policy',
    page: lazyPage(() => import('./policy/policy-page.tsx'), 'PolicyPage'),
    title: 'context:tabs.policy',
  },
  {
    path: '/context/responsibilities',
    page: lazyPage(() => import('./responsibilities/responsibilities-page.tsx'), 'ResponsibilitiesPage'),
    title: 'context:tabs.responsibilities',
  },
]
