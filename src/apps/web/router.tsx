import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router'
import { PageLoading } from '#design/state/loading.tsx'
import type { PageRoute } from '#platform/browser/page/page-route.ts'
import { Frame } from './frame/frame.tsx'
import { Gate } from './frame/gate.tsx'
import { NotFoundPage } from './frame/not-found-page.tsx'
import { pages } from './pages.ts'
import { PageProblem } from './frame/page-problem.tsx'

const top = createRootRoute({ component: Outlet })
const framed = createRoute({ getParentRoute: () => top, id: 'framed', component: Frame })
const elsewhere = createRoute({ getParentRoute: () => framed, path: '$', component: NotFoundPage })

/** The page is fetched while its link is pointed at, and before it takes the place of the last one. */
function behindGate({ page: Page, open = false }: PageRoute) {
  const GatedPage = () => (
    <Gate open={open}>
      <Page />
    </Gate>
  )
  return Object.assign(GatedPage, { preload: () => Page.preload?.() })
}

const routeOf = (page: PageRoute) => ({ path: page.path, component: behindGate(page) })

export function createPageRouter() {
  const inShell = pages.filter((page) => page.frame !== 'bare')
  const alone = pages.filter((page) => page.frame === 'bare')
  const framedRoutes = inShell.map((page) => createRoute({ getParentRoute: () => framed, ...routeOf(page) }))
  const bareRoutes = alone.map((page) => createRoute({ getParentRoute: () => top, ...routeOf(page) }))
  return createRouter({
    routeTree: top.addChildren([framed.addChildren([...framedRoutes, elsewhere]), ...bareRoutes]),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageProblem,
  })
}
