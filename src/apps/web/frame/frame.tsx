import { useHotkeys } from '@mantine/hooks'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { SavedViewsProvider } from '#design/register/saved-views.tsx'
import { Shell, type ShellWords } from '#design/shell/shell.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { MyWork } from '#modules/home/contract.ts'
import { Signing } from '#modules/identity/ui/signing/signing.tsx'
import { type Digits, keptDigits, languageWords, speak } from '#platform/browser/i18n.ts'
import { keep, kept } from '#platform/browser/kept.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useFetchedLater } from '#platform/browser/page/lazy-part.tsx'
import { useSession, useSessionSteps } from '#platform/browser/session.ts'
import { enterWorkspace, useWorkspace, type Workspace } from '#platform/browser/workspace.ts'
import { ExampleBanner } from './example-banner.tsx'
import { hasTwoSides, sideOf } from './sides.ts'
import { navigationOf } from './nav.ts'
import { pages } from '../pages.ts'
import { useRecentRecords } from '../palette/recent.ts'
import { useSavedViews } from './saved-views.ts'
import { useFrameShortcuts } from '../palette/use-frame-shortcuts.ts'

const account = pages.find((page) => page.path === '/account')

const readPalette = () => import('../palette/palette.tsx')
const Palette = lazy(() => readPalette().then((module) => ({ default: module.Palette })))
const ShortcutSheet = lazy(() =>
  import('../palette/shortcut-sheet.tsx').then((module) => ({ default: module.ShortcutSheet })),
)

/** The shell, filled with what this person may see. */
export function Frame() {
  const session = useSession()
  const { person, organisation } = session
  const groups = useGroups()
  const { catchUp } = useRecentRecords(person?.id)
  const [over, setOver] = useState<'palette' | 'sheet'>()
  const close = () => setOver(undefined)
  const search = useCallback(() => {
    catchUp()
    setOver('palette')
  }, [catchUp])
  useHotkeys([['mod+K', search]], [])
  useFetchedLater(readPalette) // the first letters typed into it are not lost
  useOwnSide(person?.id, session.roles)
  const registers = useMemo(() => groups.flatMap((group) => group.pages.map((page) => page.to)), [groups])
  useFrameShortcuts({ registers, onSearch: search, onSheet: () => setOver('sheet') })
  return (
    <Shell {...useShellWords(search)} groups={groups}>
      {organisation?.isExample && <ExampleBanner />}
      <WithViews personId={person?.id}>
        <Signing>
          <Outlet />
        </Signing>
      </WithViews>
      {over === 'palette' && (
        <Suspense>
          <Palette
            groups={groups}
            onClose={() => setOver((now) => (now === 'palette' ? undefined : now))}
            onSheet={() => setOver('sheet')}
          />
        </Suspense>
      )}
      {over === 'sheet' && (
        <Suspense>
          <ShortcutSheet onClose={close} />
        </Suspense>
      )}
    </Shell>
  )
}

function WithViews({ personId, children }: { personId: string | undefined; children: ReactNode }) {
  const views = useSavedViews(personId ?? '')
  return <SavedViewsProvider value={personId ? views : null}>{children}</SavedViewsProvider>
}

/** The navigation, with how much waits in My work. */
function useGroups() {
  const { t } = useTranslation('web')
  const { number } = useFormats()
  const { may } = useSession()
  const workspace = useWorkspace()
  const work = useAsk(MyWork, {}, { when: may('home.read'), everySeconds: 120 })
  const waiting = work.data?.rows.length ?? 0
  return useMemo(
    () => navigationOf({ pages, workspace, may, t, badges: { '/work': waiting > 0 ? number(waiting) : undefined } }),
    [workspace, may, t, waiting, number],
  )
}

/** Who comes here for the first time begins on their own side: auditors as auditors. */
function useOwnSide(personId: string | undefined, roles: readonly string[]) {
  useEffect(() => {
    if (!personId || kept('workspace-of') === personId) return
    keep('workspace-of', personId)
    enterWorkspace(sideOf(roles))
  }, [personId, roles])
}

function useShellWords(onSearch: () => void): Omit<ShellWords, 'groups'> {
  const { t, i18n } = useTranslation('web')
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { person, organisation, organisations, roles } = useSession()
  const steps = useSessionSteps()
  const workspace = useWorkspace()
  const named = ({ name }: { name: { en: string; ar: string } }) => inLanguage(name, i18n.language as Language)
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  return {
    brand: t('brand'),
    home: '/',
    path,
    ...(hasTwoSides(roles)
      ? {
          workspace: {
            chosen: workspace,
            choices: (['implementer', 'auditor'] as const).map((value) => ({ value, label: t(`workspace.${value}`) })),
            onChoose: (chosen) => enterWorkspace(chosen as Workspace),
          },
        }
      : {}),
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
    onSearch,
  }
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
