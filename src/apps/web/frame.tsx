import { useHotkeys } from '@mantine/hooks'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Shell, type ShellWords } from '#design/shell.tsx'
import { type Digits, keptDigits, languageWords, speak } from '#platform/browser/i18n.ts'
import { keep } from '#platform/browser/kept.ts'
import { useSession, useSessionSteps } from '#platform/browser/session.ts'
import { enterWorkspace, useWorkspace, type Workspace } from '#platform/browser/workspace.ts'
import { navigationOf } from './nav.ts'
import { pages } from './pages.ts'

const account = pages.find((page) => page.path === '/account')

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))

/** The shell, filled with what this person may see. */
export function Frame() {
  const { t, i18n } = useTranslation('web')
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [searching, setSearching] = useState(false)
  const session = useSession()
  const steps = useSessionSteps()
  const workspace = useWorkspace()
  useHotkeys([['mod+K', () => setSearching(true)]], [])

  const { may, person, organisation, organisations } = session
  const named = ({ name }: { name: { en: string; ar: string } }) =>
    i18n.language === 'ar' ? name.ar || name.en : name.en || name.ar
  const groups = useMemo(() => navigationOf({ pages, workspace, may, t }), [workspace, may, t])
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  const words: ShellWords = {
    brand: t('brand'),
    home: '/',
    path,
    groups,
    workspace: {
      chosen: workspace,
      choices: (['implementer', 'auditor'] as const).map((value) => ({ value, label: t(`workspace.${value}`) })),
      onChoose: (chosen) => enterWorkspace(chosen as Workspace),
    },
    ...(organisation
      ? {
          organisation: {
            id: organisation.id,
            name: named(organisation),
            all: organisations.map((one) => ({ id: one.id, name: named(one) })),
            onEnter: (id: string) => void steps.enterOrganisation(id),
          },
        }
      : {}),
    otherLanguage: { code: other, word: languageWords[other], onSpeak: () => void speak(other) },
    ...(person
      ? {
          person: {
            name: named(person),
            caption: person.email,
            onSignOut: () => void steps.signOut(),
            ...(account ? { account: { label: t(account.title), to: account.path } } : {}),
          },
          ...digitsWords(t),
        }
      : {}),
    onSearch: () => setSearching(true),
  }
  return (
    <Shell {...words}>
      <Outlet />
      {searching && (
        <Suspense>
          <Palette groups={groups} onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </Shell>
  )
}

const digitsWords = (t: (key: string) => string): Pick<ShellWords, 'digits'> => ({
  digits: {
    chosen: keptDigits(),
    choices: (['latn', 'arab'] as const).map((value: Digits) => ({ value, label: t(`digits.${value}`) })),
    onChoose: (value) => {
      keep('own-digits', value)
      keep('digits', value)
      location.reload() // every figure on the page changes its hand
    },
  },
})
