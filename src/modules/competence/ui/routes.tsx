import { IconCertificate, IconSchool } from '@tabler/icons-react'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

export const routes: readonly PageRoute[] = [
  {
    path: '/trainings',
    page: lazyPage(() => import('./register/trainings-page.tsx'), 'TrainingsPage'),
    title: 'competence-ui:register.title',
    nav: { group: 'people', order: 30, icon: IconSchool, permission: 'competence.read' },
  },
  {
    path: '/trainings/mine',
    page: lazyPage(() => import('./mine/my-trainings-page.tsx'), 'MyTrainingsPage'),
    title: 'competence-ui:mine.title',
    nav: { group: 'people', order: 40, icon: IconCertificate, permission: 'competence.read' },
  },
  {
    path: '/trainings/$id',
    page: lazyPage(() => import('./training/training-page.tsx'), 'TrainingPage'),
    title: 'competence-ui:register.title',
  },
]
