import {
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconFileText,
  IconHome,
  IconRefresh,
  IconSettings,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react'
import { createElement } from 'react'
import type { ShellGroup } from '#design/shell/shell-words.ts'
import { type NavGroup, navGroups, type NavPlace, type PageRoute } from '#platform/browser/page/page-route.ts'
import type { Workspace } from '#platform/browser/workspace.ts'

const iconOf: Readonly<Record<NavGroup, NavPlace['icon']>> = {
  home: IconHome,
  work: IconChecklist,
  system: IconShieldCheck,
  documents: IconFileText,
  audits: IconClipboardCheck,
  improvement: IconRefresh,
  people: IconUsers,
  performance: IconChartBar,
  administration: IconSettings,
}

// The auditor's own tools come right after the inbox.
const orderOf: Readonly<Record<Workspace, readonly NavGroup[]>> = {
  implementer: navGroups,
  auditor: ['home', 'work', 'audits', 'improvement', 'system', 'documents', 'people', 'performance', 'administration'],
}

type Words = {
  pages: readonly PageRoute[]
  workspace: Workspace
  may: (permission: string) => boolean
  t: (key: string) => string
  /** Small figures beside a page, by its path: what waits there. */
  badges?: Readonly<Record<string, string | undefined>>
}

/** The navigation of one person: only groups that hold a page they may see. */
export function navigationOf({ pages, workspace, may, t, badges = {} }: Words): ShellGroup[] {
  const placed = pages.flatMap((page) => (page.nav ? [{ ...page, nav: page.nav }] : []))
  const seen = placed.filter(({ nav }) => !nav.permission || may(nav.permission))
  return orderOf[workspace].flatMap((group) => {
    const inGroup = seen.filter(({ nav }) => nav.group === group).sort((a, b) => a.nav.order - b.nav.order)
    const [first] = inGroup
    if (!first) return []
    const icon = createElement(inGroup.length === 1 ? first.nav.icon : iconOf[group], { size: 17, stroke: 1.7 })
    const links = inGroup.map(({ path, title }) => ({ key: path, label: t(title), to: path, badge: badges[path] }))
    return [{ key: group, label: t(`web:nav.${group}`), icon, pages: links }]
  })
}
