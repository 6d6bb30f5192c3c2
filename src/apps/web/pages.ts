import { routes as actions } from '#modules/actions/ui/routes.tsx'
import { routes as audits } from '#modules/audits/ui/routes.tsx'
import { routes as competence } from '#modules/competence/ui/routes.tsx'
import { routes as context } from '#modules/context/ui/routes.tsx'
import { routes as documents } from '#modules/documents/ui/routes.tsx'
import { routes as home } from '#modules/home/ui/routes.tsx'
import { routes as identity } from '#modules/identity/ui/routes.tsx'
import { routes as implementation } from '#modules/implementation/ui/routes.tsx'
import { routes as nonconformities } from '#modules/nonconformities/ui/routes.tsx'
import { routes as processes } from '#modules/processes/ui/routes.tsx'
import { routes as standards } from '#modules/standards/ui/routes.tsx'
import { lazyPage, type PageRoute } from '#platform/browser/page/page-route.ts'

/** Every page of the product. A module adds one line: `import { routes as audits } from '#modules/audits/ui/routes.tsx'`. */
export const pages: readonly PageRoute[] = [
  ...home,
  ...context,
  ...processes,
  ...documents,
  ...competence,
  ...implementation,
  ...standards,
  ...audits,
  ...nonconformities,
  ...actions,
  ...identity,
  { path: '/go/$record/$id', page: lazyPage(() => import('./frame/go-page.tsx'), 'GoPage'), title: 'web:brand' },
  {
    path: '/design',
    page: lazyPage(() => import('./design/design-page.tsx'), 'DesignPage'),
    title: 'web:design.title',
    open: true,
  },
]
