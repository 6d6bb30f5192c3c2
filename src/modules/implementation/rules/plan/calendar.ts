import { addDays, type CalendarDate } from '#kernel/dates.ts'
import type { CalendarName } from '../../contract/words.ts'
import kinds from '../../data/calendars.json' with { type: 'json' }
import days from '../../data/holidays.json' with { type: 'json' }

export type CalendarWords = {
  name: CalendarName
  /** Nobody works here on these days. */
  daysOff?: readonly CalendarDate[]
  /** People work on these days although the calendar says they do not: the moon was seen later, a Saturday was agreed. */
  workedDays?: readonly CalendarDate[]
}

/** How much work there is on a day: 1 on a full one, ½ on a Friday in the UAE, ¾ in Ramadan (six hours of eight), 0 on a free one. */
export type WorkingCalendar = { worth(day: CalendarDate): number }

type Span = { from: CalendarDate; to: CalendarDate }

export const holidays = days.holidays
export const holidayNote = days.note

/** `data/calendars.json` says how the week goes, `data/holidays.json` which days are free; the organisation's own days come before both. */
export function createCalendar({ name, daysOff = [], workedDays = [] }: CalendarWords): WorkingCalendar {
  const { week, ramadan } = kinds[name]
  const free = spanned(days.holidays.filter(({ calendars }) => calendars.includes(name)))
  const fasting = spanned(days.ramadan)
  const [off, worked] = [new Set(daysOff), new Set(workedDays)]
  return {
    worth(day) {
      if (worked.has(day)) return 1
      const usual = week[weekdayOf(day)] as number
      if (off.has(day) || free.has(day)) return 0
      return fasting.has(day) ? usual * ramadan : usual
    },
  }
}

function spanned(spans: readonly Span[]): Set<CalendarDate> {
  const all = new Set<CalendarDate>()
  for (const { from, to } of spans) for (let day = from; day <= to; day = addDays(day, 1)) all.add(day)
  return all
}

/** 0 is Sunday. */
const weekdayOf = (day: CalendarDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** A calendar in which nobody ever works would never come to an end. */
const longest = 366 * 10

const walk = (calendar: WorkingCalendar, from: CalendarDate, step: 1 | -1): CalendarDate => {
  let day = from
  for (let turn = 0; turn < longest && calendar.worth(day) === 0; turn++) day = addDays(day, step)
  return day
}

export const workingDayFrom = (calendar: WorkingCalendar, day: CalendarDate): CalendarDate => walk(calendar, day, 1)
export const workingDayUntil = (calendar: WorkingCalendar, day: CalendarDate): CalendarDate => walk(calendar, day, -1)
export const nextWorkingDay = (calendar: WorkingCalendar, day: CalendarDate): CalendarDate =>
  workingDayFrom(calendar, addDays(day, 1))
export const workingDayBefore = (calendar: WorkingCalendar, day: CalendarDate): CalendarDate =>
  workingDayUntil(calendar, addDays(day, -1))

/** The day on which that much work ends when it begins on `start`; both days are worked. */
export const finishOf = (calendar: WorkingCalendar, start: CalendarDate, work: number): CalendarDate =>
  spend(calendar, workingDayFrom(calendar, start), work, 1)

/** The last day on which that much work may begin to end on `finish`. */
export const latestStartOf = (calendar: WorkingCalendar, finish: CalendarDate, work: number): CalendarDate =>
  spend(calendar, workingDayUntil(calendar, finish), work, -1)

function spend(calendar: WorkingCalendar, from: CalendarDate, work: number, step: 1 | -1): CalendarDate {
  let day = from
  let left = work - calendar.worth(day)
  for (let turn = 0; turn < longest && left > 1e-9; turn++) {
    day = addDays(day, step)
    left -= calendar.worth(day)
  }
  return day
}

/** How much can be done from one day to another, both worked; negative when the other is over already. */
export function workingTime(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): number {
  if (to < from) return -workingTime(calendar, addDays(to, 1), addDays(from, -1))
  let time = 0
  for (let day = from; day <= to; day = addDays(day, 1)) time += calendar.worth(day)
  return time
}
