import { IconCalendarStats, IconClipboardCheck, IconFlag } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/audits',
    page: lazyPage(() => import('./register/audits-page.tsx'), 'AuditsPage'),
    title: 'audits-ui:register.title',
    nav: { group: 'audits', order: 10, icon: IconClipboardCheck, permission: 'audits.read' },
  },
  {
    path: '/audits/new',
    page: lazyPage(() => import('./propose/propose-audit-page.tsx'), 'ProposeAuditPage'),
    title: 'audits-ui:propose.title',
  },
  {
    path: '/audits/$id',
    page: lazyPage(() => import('./audit/audit-page.tsx'), 'AuditPage'),
    title: 'audits-ui:register.title',
  },
  {
    path: '/audits/$id/change',
    page: lazyPage(() => import('./propose/change-audit-page.tsx'), 'ChangeAuditPage'),
    title: 'audits-ui:change.title',
  },
  {
    path: '/audit-programmes',
    page: lazyPage(() => import('./programme/programmes-page.tsx'), 'ProgrammesPage'),
    title: 'audits-ui:programmes.title',
    nav: { group: 'audits', order: 20, icon: IconCalendarStats, permission: 'audits.read-programmes' },
  },
  {
    path: '/audit-programmes/$id',
    page: lazyPage(() => import('./programme/programme-page.tsx'), 'ProgrammePage'),
    title: 'audits-ui:programmes.title',
  },
  {
    path: '/findings',
    page: lazyPage(() => import('./findings/findings-page.tsx'), 'FindingsPage'),
    title: 'audits-ui:findingsPage.title',
    nav: { group: 'audits', order: 30, icon: IconFlag, permission: 'audits.read' },
  },
]
