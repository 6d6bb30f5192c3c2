import { type CalendarDate, daysBetween, yearOf } from '#kernel/dates.ts'
import { storyDays, type Teller } from './teller.ts'

export type Calendar = {
  /** The day of the story an event written for day `n` falls on, counted from its first day. */
  on(n: number): number
  /** The same as a date: for deadlines, which may fall on a day off. */
  date(n: number): CalendarDate
  /** The first day from there on that people work. */
  workday(day: number): number
  /** The year of the second programme: the one we are in. */
  thisYear: number
  /** The first of January of that year, as a day of the story. */
  newYear(year: number): number
}

/** Events are written as if today were late in November: the story's first year began about day 40, and today is day 730. */
const written = { firstYear: 40, exact: 600 }

/**
 * The example may be loaded on any day of the year, and its two programmes are of this year and of the last.
 * So what is long past moves closer together until it fits; the last months stand exactly as written.
 */
export function calendarOf({ day }: Pick<Teller, 'day'>): Calendar {
  const thisYear = yearOf(day(storyDays))
  const newYear = (year: number) => daysBetween(day(0), `${year}-01-01`)
  const begin = Math.max(5, newYear(thisYear - 1))
  const slope = (written.exact - begin) / (written.exact - written.firstYear)
  const on = (n: number) =>
    n >= written.exact ? n : Math.max(4, Math.round(written.exact - (written.exact - n) * slope))
  return { on, date: (n) => day(on(n)), workday: (at) => workdayFrom(day, at), thisYear, newYear }
}

/** Saturday and Sunday are off in the Emirates. */
export const weekdayOf = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** The story ends today, also where today is a Sunday. */
function workdayFrom(day: Teller['day'], wanted: number): number {
  let at = wanted
  while (weekdayOf(day(at)) % 6 === 0) at++
  return wanted <= storyDays ? Math.min(at, storyDays) : at
}
