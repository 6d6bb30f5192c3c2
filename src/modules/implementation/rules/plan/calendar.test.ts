import { describe, expect, test } from 'vitest'
import {
  type CalendarWords,
  createCalendar,
  finishOf,
  latestStartOf,
  nextWorkingDay,
  workingDayBefore,
  workingTime,
} from './calendar.ts'

const calendar = (name: CalendarWords['name'], rest: Omit<CalendarWords, 'name'> = {}) =>
  createCalendar({ name, ...rest })

describe('how much work there is on a day', () => {
  test.each([
    ['a Monday in the UAE', 'uae', '2026-11-23', 1],
    ['a Friday in the UAE is half a day', 'uae', '2026-11-27', 0.5],
    ['a Saturday in the UAE', 'uae', '2026-11-28', 0],
    ['a Sunday in the UAE', 'uae', '2026-11-29', 0],
    ['a Friday in Sharjah', 'sharjah', '2026-11-27', 0],
    ['a Sunday elsewhere in the Gulf', 'sunday-thursday', '2026-11-29', 1],
    ['a Friday elsewhere', 'monday-friday', '2026-11-27', 1],
    ['a Thursday of Ramadan', 'uae', '2026-03-05', 0.75],
    ['a Friday of Ramadan', 'uae', '2026-03-06', 0.375],
    ['Ramadan where it changes no hours', 'monday-friday', '2026-03-05', 1],
    ['National Day', 'uae', '2026-12-02', 0],
    ['National Day elsewhere', 'monday-friday', '2026-12-02', 1],
    ['Eid al-Fitr, as estimated', 'uae', '2026-03-20', 0],
    ['Eid al-Fitr elsewhere in the Gulf', 'sunday-thursday', '2026-03-22', 0],
  ] as const)('%s', (_, name, day, worth) => {
    expect(calendar(name).worth(day)).toBe(worth)
  })

  test('the organisation takes days off, and takes days back', () => {
    const own = calendar('uae', { daysOff: ['2026-11-24'], workedDays: ['2026-11-28', '2026-12-02'] })

    expect(['2026-11-24', '2026-11-28', '2026-12-02'].map((day) => own.worth(day))).toEqual([0, 1, 1])
  })
})

describe('work spreads over days', () => {
  const uae = calendar('uae')

  test('five days from a Monday end on the Monday after: the Friday is half a day', () => {
    expect(finishOf(uae, '2026-11-09', 4.5)).toBe('2026-11-13')
    expect(finishOf(uae, '2026-11-09', 5)).toBe('2026-11-16')
  })

  test('five days that end on a Monday begin on the Monday before', () => {
    expect(latestStartOf(uae, '2026-11-16', 4.5)).toBe('2026-11-10')
    expect(latestStartOf(uae, '2026-11-16', 5)).toBe('2026-11-09')
  })

  test('what would begin or end on a free day begins after it and ends before it', () => {
    expect(finishOf(uae, '2026-11-28', 1)).toBe('2026-11-30')
    expect(latestStartOf(uae, '2026-11-29', 0.5)).toBe('2026-11-27')
    expect(nextWorkingDay(uae, '2026-12-01')).toBe('2026-12-04')
    expect(workingDayBefore(uae, '2026-12-04')).toBe('2026-12-01')
  })

  test('a week has four and a half days in the UAE and five elsewhere; over and done counts below zero', () => {
    expect(workingTime(uae, '2026-11-09', '2026-11-15')).toBe(4.5)
    expect(workingTime(calendar('monday-friday'), '2026-11-09', '2026-11-15')).toBe(5)
    expect(workingTime(uae, '2026-11-16', '2026-11-12')).toBe(-0.5)
  })
})
