import { addDays, addMonths, type CalendarDate, daysBetween } from '#kernel/dates.ts'

export type Scale = {
  from: CalendarDate
  to: CalendarDate
  /** Where a day begins, from 0 at the beginning to 1 at the end. */
  share(day: CalendarDate): number
  /** The first days of the months in between; of every second, third or sixth month where all would not fit. */
  months: CalendarDate[]
}

const mostMonths = 13

/** From a little before the first day to a little after the last, so that nothing stands on the edge. */
export function createScale(days: readonly CalendarDate[]): Scale {
  const sorted = days.toSorted()
  const from = addDays(sorted[0] as CalendarDate, -4)
  const to = addDays(sorted.at(-1) as CalendarDate, 10)
  const whole = daysBetween(from, to)
  const share = (day: CalendarDate) => Math.min(1, Math.max(0, daysBetween(from, day) / whole))
  const all: CalendarDate[] = []
  for (let month = addMonths(`${from.slice(0, 7)}-01`, 1); month <= to; month = addMonths(month, 1)) all.push(month)
  const every = [1, 2, 3, 6].find((step) => all.length / step <= mostMonths) ?? 12
  const months = all.filter((month) => (Number(month.slice(5, 7)) - 1) % every === 0)
  return { from, to, share, months }
}

export type Box = { id: string; row: number; from: number; to: number }

const height = 34
const middle = height / 2

/** From the end of one bar down, or up, to the beginning of the next, in a picture a thousand wide. */
export function wayBetween(before: Box, after: Box): string {
  const [x, y] = [before.to * 1000, before.row * height + middle]
  const [endX, endY] = [after.from * 1000, after.row * height + middle]
  const turn = Math.min(x + 4, Math.max(endX - 2, x + 1))
  return `M${x.toFixed(1)},${y} H${turn.toFixed(1)} V${endY} H${endX.toFixed(1)}`
}

export const heightOf = (rows: number): number => rows * height
