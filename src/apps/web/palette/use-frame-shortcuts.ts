import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useShortcuts } from '#platform/browser/page/shortcuts.ts'
import { beginHere } from '../begin.ts'

type Words = { registers: readonly string[]; onSearch: () => void; onSheet: () => void }

/** The keys that work on every page. */
export function useFrameShortcuts({ registers, onSearch, onSheet }: Words): void {
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const go = (to: string) => (registers.includes(to) ? () => void navigate({ to }) : undefined)
  useShortcuts({
    'g h': () => void navigate({ to: '/' }),
    'g w': go('/work'),
    'g a': go('/audits'),
    'g n': go('/nonconformities'),
    '/': () => {
      const filter = document.querySelector<HTMLElement>('#main input[type="search"]')
      if (filter) filter.focus()
      else onSearch()
    },
    // A register's most important button begins something; elsewhere the palette offers what can be begun.
    c: () => {
      if (!registers.includes(path) || !beginHere()) onSearch()
    },
    '?': onSheet,
  })
}
