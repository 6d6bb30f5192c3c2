import { IconArrowsExchange, IconChartGridDots, IconListCheck, IconRoute, IconTimeline } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/implementation',
    page: lazyPage(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
    title: 'implementation-ui:overview.title',
    nav: { group: 'system', order: 50, icon: IconRoute, permission: 'implementation.read' },
  },
  {
    path: '/implementation/assessments',
    page: lazyPage(() => import('./assessments/assessments-page.tsx'), 'AssessmentsPage'),
    title: 'implementation-ui:register.title',
    nav: { group: 'system', order: 52, icon: IconListCheck, permission: 'implementation.read' },
  },
  {
    path: '/implementation/assessments/$id',
    page: lazyPage(() => import('./assessment/assessment-page.tsx'), 'AssessmentPage'),
    title: 'implementation-ui:register.title',
  },
  {
    path: '/implementation/answers/$id',
    page: lazyPage(() => import('./assessment/answer-page.tsx'), 'AnswerPage'),
    title: 'implementation-ui:register.title',
  },
  {
    path: '/implementation/assessments/comparison',
    page: lazyPage(() => import('./comparison/comparison-page.tsx'), 'ComparisonPage'),
    title: 'implementation-ui:comparison.title',
  },
  {
    path: '/implementation/plan',
    page: lazyPage(() => import('./plan/plan-page.tsx'), 'PlanPage'),
    title: 'implementation-ui:plan.title',
    nav: { group: 'system', order: 54, icon: IconTimeline, permission: 'implementation.read' },
  },
  {
    path: '/implementation/readiness',
    page: lazyPage(() => import('./readiness/readiness-page.tsx'), 'ReadinessPage'),
    title: 'implementation-ui:readiness.title',
    nav: { group: 'system', order: 56, icon: IconChartGridDots, permission: 'implementation.read' },
  },
  {
    path: '/changes',
    page: lazyPage(() => import('./changes/changes-page.tsx'), 'ChangesPage'),
    title: 'implementation-ui:changes.title',
    nav: { group: 'system', order: 58, icon: IconArrowsExchange, permission: 'implementation.read' },
  },
  {
    path: '/changes/$id',
    page: lazyPage(() => import('./change/change-page.tsx'), 'ChangePage'),
    title: 'implementation-ui:changes.title',
  },
]
