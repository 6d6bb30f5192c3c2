import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LinesLoading } from '#design/state/loading.tsx'
import { FormatProvider } from '#design/word/formats.tsx'
import { takeArabicDigits } from '#design/typed/arabic-digits.ts'
import { theme } from '#design/theme.ts'
import { tokens } from '#design/tokens.ts'
import { directionOf, keptDigits, ownDigits } from '#platform/browser/i18n.ts'
import { keep, kept } from '#platform/browser/kept.ts'
import { type Fillings, PlacesProvider } from '#platform/browser/page/places.tsx'
import { useAMomentLater, whenConnected } from '#platform/browser/page/lazy-part.tsx'
import { useSession } from '#platform/browser/session.ts'

// Nothing that is told in passing is worth the page: where its part does not come, the page stands without it.
const Toasts = lazy(
  (): Promise<{ default: ComponentType<{ language: 'en' | 'ar' }> }> =>
    whenConnected(() => import('#design/step/toasts.tsx')).then(
      (module) => ({ default: module.Toasts }),
      () => ({ default: () => null }),
    ),
)
const LinksOfRecord = lazy(() =>
  import('#modules/home/ui/thread/links-of-record.tsx').then((module) => ({ default: module.LinksOfRecord })),
)
const DocumentsOfProcess = lazy(() =>
  import('#modules/documents/ui/embed.tsx').then((module) => ({ default: module.DocumentsOfProcess })),
)
const DocumentsOfClause = lazy(() =>
  import('#modules/documents/ui/embed.tsx').then((module) => ({ default: module.DocumentsOfClause })),
)
const TrainingsOfProcess = lazy(() =>
  import('#modules/competence/ui/embed.tsx').then((module) => ({ default: module.TrainingsOfProcess })),
)
const TrainingsOfDocument = lazy(() =>
  import('#modules/competence/ui/embed.tsx').then((module) => ({ default: module.TrainingsOfDocument })),
)
/** What stands on the pages of a module and comes from one above it. */
const fillings: Fillings = {
  links: (about) => (
    <Suspense fallback={about.narrow ? null : <LinesLoading lines={6} />}>
      <LinksOfRecord {...about} />
    </Suspense>
  ),
  process: (about) => <TrainingsOfProcess {...about} />,
  processDocuments: (about) => (
    <Suspense fallback={<LinesLoading lines={3} />}>
      <DocumentsOfProcess {...about} />
    </Suspense>
  ),
  document: (about) => <TrainingsOfDocument {...about} />,
  clause: (about) => <DocumentsOfClause {...about} />,
}
const schemes = localStorageColorSchemeManager({ key: 'touchstone.scheme' })

/** What every page stands in. */
export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  const { i18n } = useTranslation()
  return (
    <DirectionProvider initialDirection={directionOf(i18n.language)} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={tokens}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queries}>
          <InLanguage>{children}</InLanguage>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** Direction, dates and digits follow the language and the person's settings. */
function InLanguage({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const { setDirection } = useDirection()
  const { settings } = useSession()
  const language = i18n.language === 'ar' ? 'ar' : 'en'
  const isLater = useAMomentLater()
  const formats = useMemo(
    () => ({
      language: language as 'en' | 'ar',
      digits: ownDigits() ?? settings.digits ?? keptDigits(),
      timeZone: settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      hijri: settings.hijri ?? kept('hijri') === 'yes',
    }),
    [language, settings.digits, settings.timeZone, settings.hijri],
  )
  useEffect(() => {
    document.documentElement.lang = language
    setDirection(directionOf(language))
    keep('language', language)
  }, [language, setDirection])
  useEffect(() => keep('digits', formats.digits), [formats.digits])
  useEffect(() => takeArabicDigits(document), [])
  return (
    <FormatProvider settings={formats}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: language === 'ar' ? 0 : 1 }}>
        <PlacesProvider value={fillings}>{children}</PlacesProvider>
        {isLater && (
          <Suspense>
            <Toasts language={language} />
          </Suspense>
        )}
      </DatesProvider>
    </FormatProvider>
  )
}
