import { z } from 'zod'

const isCalendarDate = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A day of the calendar without a time or zone: `2026-11-22`. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'not-a-date')
  .refine(isCalendarDate, 'not-a-date')
export type CalendarDate = z.infer<typeof CalendarDate>

/** A time of day: `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')
export type TimeOfDay = z.infer<typeof TimeOfDay>

const calendars = new Map<string, Intl.DateTimeFormat>()

/** Making a calendar costs a hundred times what reading it costs. There are as many as there are zones. */
function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(zone, made)
  return made
}

/** The day it is at that instant in that zone. */
export const dayIn = (instant: Date, zone: string): CalendarDate => calendarOf(zone).format(instant)

const utc = (day: CalendarDate) => new Date(`${day}T00:00:00Z`)
const toDay = (date: Date): CalendarDate => date.toISOString().slice(0, 10)

export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  toDay(new Date(utc(day).getTime() + days * 86_400_000))

/** The same day of the month that many months later; the last day of the month where there is no such day. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const from = utc(day)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return toDay(first)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)

export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4))
