import type { ComponentType } from 'react'
import { lazyRouteComponent } from '@tanstack/react-router'

/** The main groups of the navigation, in the order of the implementer; `apps/web/nav.ts` orders them for the auditor. */
export const navGroups = [
  'home',
  'work',
  'system',
  'documents',
  'audits',
  'improvement',
  'people',
  'performance',
  'administration',
] as const
export type NavGroup = (typeof navGroups)[number]

export type NavPlace = {
  group: NavGroup
  /** Where it stands in its group: 10, 20, 30 … */
  order: number
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  /** Left out of the navigation for those without it. */
  permission?: string
}

type LazyPage = ComponentType & { preload?: () => Promise<void> }

export type PageRoute = {
  /** `/audits/$id`: parameters begin with `$`. */
  path: `/${string}`
  page: LazyPage
  /** The key of the title: `audits:audits.title`. */
  title: string
  nav?: NavPlace
  /** `bare` stands alone, without the shell: signing in, printing. */
  frame?: 'shell' | 'bare'
  /** Open to those who have not signed in. */
  open?: boolean
}

/** The page is fetched when somebody goes there: `page: lazyPage(() => import('../audits-page.tsx'), 'AuditsPage')`. */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  read: () => Promise<Module>,
  name: Name,
): LazyPage => lazyRouteComponent(read as () => Promise<Record<string, ComponentType>>, name) as unknown as LazyPage
