import { routes as identity } from '#modules/identity/ui/routes.tsx'
import { routes as standards } from '#modules/standards/ui/routes.tsx'
import { lazyPage, type PageRoute } from '#platform/browser/page-route.ts'

/** Every page of the product. A module adds one line: `import { routes as audits } from '#modules/audits/ui/routes.tsx'`. */
export const pages: readonly PageRoute[] = [
  ...identity,
  ...standards,
  {
    path: '/design',
    page: lazyPage(() => import('./design/design-page.tsx'), 'DesignPage'),
    title: 'web:design.title',
    open: true,
  },
]
