import { AppShell, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ShellHeader } from './shell-header.tsx'
import { ShellNav } from './shell-nav.tsx'
import type { ShellWords } from './shell-words.ts'

export type { ShellGroup, ShellPage, ShellWords } from './shell-words.ts'

/** What stands around every page: brand, search, languages, account, navigation. */
export function Shell({ children, ...words }: ShellWords & { children: ReactNode }) {
  const { t } = useTranslation('design')
  const [opened, menu] = useDisclosure()
  const main = useRef<HTMLElement>(null)
  const shownBefore = useRef(words.path)
  useEffect(() => {
    if (shownBefore.current === words.path) return
    shownBefore.current = words.path
    menu.close()
    main.current?.focus({ preventScroll: true }) // a new page is read from its beginning
  }, [words.path, menu])
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 236, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'md' }}
    >
      <Button component="a" href="#main" className="skip no-print">
        {t('shell.skip')}
      </Button>
      <AppShell.Header className="no-print">
        <ShellHeader words={words} menuOpen={opened} onMenu={menu.toggle} />
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('shell.navigation')} className="no-print">
        <ShellNav words={words} onLeave={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className="ground" style={{ outline: 'none' }}>
        {children}
      </AppShell.Main>
    </AppShell>
  )
}
