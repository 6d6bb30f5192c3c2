import { IconFlag, IconHome } from '@tabler/icons-react'
import { expect, test } from 'vitest'
import type { PageRoute } from '#platform/browser/page/page-route.ts'
import { navigationOf } from './nav.ts'

const page = (path: `/${string}`, nav: NonNullable<PageRoute['nav']>): PageRoute => ({
  path,
  page: () => null,
  title: path,
  nav,
})
const pages: PageRoute[] = [
  page('/', { group: 'home', order: 10, icon: IconHome }),
  page('/risks', { group: 'system', order: 20, icon: IconFlag }),
  page('/policy', { group: 'system', order: 10, icon: IconFlag }),
  page('/audits', { group: 'audits', order: 10, icon: IconFlag, permission: 'audits.read' }),
]
const t = (key: string) => key
const everything = () => true

const groupsOf = (workspace: 'implementer' | 'auditor', may: (permission: string) => boolean) =>
  navigationOf({ pages, workspace, may, t }).map((group) => group.key)

test('only groups that hold a page are shown', () => {
  expect(groupsOf('implementer', everything)).toEqual(['home', 'system', 'audits'])
})

test('the auditor finds audits before the management system', () => {
  expect(groupsOf('auditor', everything)).toEqual(['home', 'audits', 'system'])
})

test('a page one may not see is left out, and its group with it', () => {
  expect(groupsOf('implementer', () => false)).toEqual(['home', 'system'])
})

test('pages stand in the order they ask for', () => {
  const [, system] = navigationOf({ pages, workspace: 'implementer', may: everything, t })

  expect(system?.pages.map(({ to }) => to)).toEqual(['/policy', '/risks'])
})
