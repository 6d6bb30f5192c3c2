import 'dayjs/locale/ar'
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FormatProvider } from '#design/word/formats.tsx'
import { theme } from '#design/theme.ts'
import { tokens } from '#design/tokens.ts'
import { directionOf, keptDigits, ownDigits } from '#platform/browser/i18n.ts'
import { keep, kept } from '#platform/browser/kept.ts'
import { QueryProvider } from '#platform/browser/query.tsx'
import { useSession } from '#platform/browser/session.ts'

const schemes = localStorageColorSchemeManager({ key: 'touchstone.scheme' })

/** What every page stands in. */
export function Providers({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return (
    <DirectionProvider initialDirection={directionOf(i18n.language)} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={tokens}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
      >
        <QueryProvider>
          <InLanguage>{children}</InLanguage>
        </QueryProvider>
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
  return (
    <FormatProvider settings={formats}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: language === 'ar' ? 0 : 1 }}>
        <Notifications position={language === 'ar' ? 'bottom-left' : 'bottom-right'} limit={4} />
        {children}
      </DatesProvider>
    </FormatProvider>
  )
}
