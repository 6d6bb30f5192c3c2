import { createContext, type ReactNode, use, useMemo } from 'react'

export type FormatSettings = { language: 'en' | 'ar'; digits: 'latn' | 'arab'; timeZone: string; hijri: boolean }

const FormatContext = createContext<FormatSettings>({ language: 'en', digits: 'latn', timeZone: 'UTC', hijri: false })

/** How this person reads dates and numbers. */
export function FormatProvider({ settings, children }: { settings: FormatSettings; children: ReactNode }) {
  return <FormatContext value={settings}>{children}</FormatContext>
}

const isDay = (iso: string) => /^\d{4}-\d\d-\d\d$/.test(iso)
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const dayAndTime = { ...day, hour: '2-digit', minute: '2-digit', hour12: false } as const

/** Calendar and digits are always named: what a bare `ar` means differs from browser to browser. */
export const localeFor = ({ language, digits }: Pick<FormatSettings, 'language' | 'digits'>): string =>
  language === 'ar' ? `ar-u-ca-gregory-nu-${digits}` : 'en-GB-u-ca-gregory-nu-latn'

/** Making a formatter takes a hundred times as long as using it, and a register asks for one in every row. */
const keptFormatter = <Options extends object, Formatter>(make: (locale: string, options?: Options) => Formatter) => {
  const made = new Map<string, Formatter>()
  return (locale: string, options?: Options): Formatter => {
    const name = `${locale} ${JSON.stringify(options)}`
    const known = made.get(name)
    if (known) return known
    const formatter = make(locale, options)
    made.set(name, formatter)
    return formatter
  }
}
const dateFormat = keptFormatter(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)
export const numberFormat = keptFormatter(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)

export function createFormats(settings: FormatSettings) {
  const locale = localeFor(settings)
  const formatDate = (iso: string, options: Intl.DateTimeFormatOptions, inLocale = locale) => {
    const timeZone = isDay(iso) ? 'UTC' : settings.timeZone
    return dateFormat(inLocale, { ...options, timeZone }).format(new Date(iso))
  }
  return {
    settings,
    /** A day as `22 Nov 2026`, an instant with its time. */
    date: (iso: string) => formatDate(iso, isDay(iso) ? day : dayAndTime),
    /** The day only, also of an instant. */
    day: (iso: string) => formatDate(iso, day),
    month: (iso: string, length: 'short' | 'long' = 'short') => formatDate(iso, { month: length }),
    monthAndYear: (iso: string) => formatDate(iso, { month: 'long', year: 'numeric' }),
    /** `12 Jumada II 1448 AH`, for those who read both calendars. */
    hijri: (iso: string) =>
      formatDate(
        iso,
        { day: 'numeric', month: 'long', year: 'numeric' },
        settings.language === 'ar'
          ? `ar-SA-u-ca-islamic-umalqura-nu-${settings.digits}`
          : 'en-GB-u-ca-islamic-umalqura-nu-latn',
      ),
    number: (value: number, options?: Intl.NumberFormatOptions) => numberFormat(locale, options).format(value),
    /** From a share: `0.61` as 61 %. */
    percent: (share: number, fractionDigits = 0) =>
      numberFormat(locale, { style: 'percent', maximumFractionDigits: fractionDigits }).format(share),
    fileSize: (bytes: number) =>
      bytes < 1_048_576
        ? numberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(bytes / 1024)
        : numberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_048_576),
    list: (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  }
}

/** `const { date, number, percent } = useFormats()` */
export function useFormats() {
  const settings = use(FormatContext)
  return useMemo(() => createFormats(settings), [settings])
}
