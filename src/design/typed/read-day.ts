import { latinDigits } from '#kernel/digits.ts'

const monthNames = (['en', 'ar-u-ca-gregory'] as const).map((locale) => {
  const { format } = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => plain(format(Date.UTC(2026, month))))
})

/** Letters as they are typed in a hurry: without the hamza, in small letters; digits as `0` to `9`. */
function plain(text: string): string {
  return latinDigits(text).replaceAll(/[أإآ]/g, 'ا').toLowerCase()
}

/** `dec`, `Sept` or `ديسمبر` as 12. */
function monthNamed(name: string): number {
  if (name.length < 3) return 0
  return 1 + Math.max(...monthNames.map((names) => names.findIndex((month) => month.startsWith(name))))
}

/**
 * What somebody typed into a date field, as `2026-12-10`: `10/12/2026` with the day before the month, `10.12.26`, `10 Dec 2026`,
 * `١٠ ديسمبر ٢٠٢٦` or `2026-12-10`. Null where it is no day.
 */
export function readDay(typed: string): string | null {
  const text = plain(typed).trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{2}|\d{4})$/.exec(text)
  if (figures) return dayOf(yearOf(figures[3] as string), Number(figures[2]), Number(figures[1]))
  const named = /^(\d{1,2})[\s-]*(\p{L}+)[.،,\s-]*(\d{2}|\d{4})$/u.exec(text)
  return named ? dayOf(yearOf(named[3] as string), monthNamed(named[2] as string), Number(named[1])) : null
}

const yearOf = (figures: string): number => Number(figures.length === 2 ? `20${figures}` : figures)

/** Null for the 31st of June. */
function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isThatDay = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isThatDay ? at.toISOString().slice(0, 10) : null
}
