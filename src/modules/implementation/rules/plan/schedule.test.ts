import { describe, expect, test } from 'vitest'
import { createCalendar } from './calendar.ts'
import { bridged, circleIn, schedule } from './schedule.ts'
import { template } from './template.ts'

const week = createCalendar({ name: 'monday-friday' })
const task = (id: string, duration: number, ...after: string[]) => ({ id, duration, after })
const frame = { startsOn: '2026-11-02', certificationOn: '2026-11-20' }

describe('dated backwards from the certification audit', () => {
  const tasks = [task('a', 2), task('b', 5, 'a'), task('c', 1, 'a'), task('d', 3, 'b', 'c')]
  const { dates, slack } = schedule(tasks, week, frame)
  const days = (id: string) => {
    const found = dates.get(id)
    return [found?.start, found?.finish]
  }

  test('the last task ends on the day of the audit, the others before what waits for them', () => {
    expect(days('d')).toEqual(['2026-11-18', '2026-11-20'])
    expect(days('b')).toEqual(['2026-11-11', '2026-11-17'])
    expect(days('c')).toEqual(['2026-11-17', '2026-11-17'])
    expect(days('a')).toEqual(['2026-11-09', '2026-11-10'])
  })

  test('slack is what each may slip, and the chain with the least is critical', () => {
    expect(slack).toBe(5)
    expect(tasks.map(({ id }) => [id, dates.get(id)?.slack, dates.get(id)?.isCritical])).toEqual([
      ['a', 5, true],
      ['b', 5, true],
      ['c', 9, false],
      ['d', 5, true],
    ])
    expect(dates.get('c')).toMatchObject({ earliestStart: '2026-11-04', earliestFinish: '2026-11-04' })
  })
})

test('a plan that no longer fits says by how many days, and begins before its start', () => {
  const { dates, slack } = schedule([task('a', 10), task('b', 10, 'a')], week, frame)

  expect(slack).toBe(-5)
  expect(dates.get('a')?.start).toBe('2026-10-26')
})

describe('as the days go by', () => {
  const tasks = [
    { ...task('a', 2), state: 'done' },
    { ...task('b', 4, 'a'), state: 'in-progress', progress: 50 },
    { ...task('c', 3, 'b'), state: 'planned' },
    { ...task('d', 1), state: 'planned' },
  ]
  const on = (today: string) => schedule(tasks, week, { ...frame, today })

  test('what is done holds nothing up, and what is left begins today', () => {
    const { dates, slack } = on('2026-11-16')

    expect(slack).toBe(0)
    expect(dates.get('b')).toMatchObject({
      earliestStart: '2026-11-16',
      earliestFinish: '2026-11-17',
      isCritical: true,
    })
    expect(dates.get('c')).toMatchObject({ earliestStart: '2026-11-18', earliestFinish: '2026-11-20', slack: 0 })
    expect(dates.get('a')).toMatchObject({ slack: 0, isCritical: false })
    expect(dates.get('d')).toMatchObject({ slack: 4, isCritical: false })
  })

  test('each day that passes without work takes a day of the slack', () => {
    expect([on('2026-11-12').slack, on('2026-11-14').slack, on('2026-11-18').slack]).toEqual([2, 0, -2])
  })

  test('the latest dates stay what the certification audit asks for', () => {
    expect(on('2026-11-18').dates.get('c')).toMatchObject({ start: '2026-11-18', finish: '2026-11-20' })
  })
})

test('what has begun before the time is late with what comes after it, not with what it should have waited for', () => {
  const tasks = [
    { ...task('a', 4), state: 'in-progress', progress: 50 },
    { ...task('b', 5, 'a'), state: 'in-progress', progress: 20 },
    task('c', 5, 'b'),
  ]

  const { dates, slack } = schedule(tasks, week, { ...frame, today: '2026-11-16' })

  expect(slack).toBe(-4)
  expect([...dates].filter(([, { isCritical }]) => isCritical).map(([id]) => id)).toEqual(['b', 'c'])
  expect(dates.get('a')).toMatchObject({ slack: -2, finish: '2026-11-06' })
})

test('half days and Ramadan lengthen the way, and leave the critical path as it is', () => {
  const uae = createCalendar({ name: 'uae' })
  const tasks = [task('a', 10), task('b', 2), task('c', 5, 'a', 'b')]

  const { dates } = schedule(tasks, uae, { startsOn: '2026-02-02', certificationOn: '2026-03-13' })

  expect(dates.get('c')).toMatchObject({ start: '2026-03-04', finish: '2026-03-13', isCritical: true })
  expect(dates.get('a')).toMatchObject({ start: '2026-02-12', finish: '2026-03-03', isCritical: true })
  expect(dates.get('b')?.isCritical).toBe(false)
})

describe('who waits for whom', () => {
  test('a circle is named in the order in which its tasks wait', () => {
    expect(circleIn([task('a', 1, 'c'), task('b', 1, 'a'), task('c', 1, 'b'), task('d', 1, 'a')])).toEqual([
      'a',
      'b',
      'c',
      'a',
    ])
    expect(circleIn([task('a', 1, 'a')])).toEqual(['a', 'a'])
    expect(circleIn([task('a', 1), task('b', 1, 'a')])).toBeUndefined()
  })

  test('what waited for a dropped task waits for what that one waited for', () => {
    const tasks = [
      { ...task('a', 1), state: 'planned' },
      { ...task('b', 1, 'a'), state: 'dropped' },
      { ...task('c', 1, 'b', 'a'), state: 'planned' },
    ]

    expect(bridged(tasks).map(({ id, after }) => [id, after])).toEqual([
      ['a', []],
      ['c', ['a']],
    ])
  })

  test('the well-known steps wait for each other in no circle and end with the stage 2 audit', () => {
    const steps = template.flatMap(({ tasks }) => tasks.map(({ key, days, after }) => task(key, days, ...after)))
    const known = new Set(steps.map(({ id }) => id))
    const { dates } = schedule(steps, week, { startsOn: '2026-11-23', certificationOn: '2027-09-30' })

    expect(circleIn(steps)).toBeUndefined()
    expect(steps.flatMap(({ after }) => after).every((id) => known.has(id))).toBe(true)
    expect(dates.get('stage-2')?.finish).toBe('2027-09-30')
    expect([...dates].filter(([, { isCritical }]) => isCritical).map(([id]) => id)).toContain('run')
  })
})
