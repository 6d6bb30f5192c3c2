import { type Calendar, calendarOf } from './calendar.ts'
import type { Teller } from './teller.ts'

type Doing = ReturnType<Teller['as']>
type Deed = { day: number; hour: number; who: string; act(me: Doing): Promise<unknown> }

/** What is being written: every deed is noted with its day, and they are told in the order of time, whoever wrote them. */
export type Script = Pick<Teller, 'id' | 'day'> & {
  teller: Teller
  calendar: Calendar
  /** Notes that on that day of the story somebody does something; nothing is done on days off. */
  deed(day: number, who: string, act: Deed['act'], hour?: number): void
  person(key: string): string
}

export function createScript(teller: Teller): { script: Script; told(parts: number): (() => Promise<void>)[] } {
  const calendar = calendarOf(teller)
  const deeds: Deed[] = []
  const script: Script = {
    teller,
    calendar,
    id: teller.id,
    day: teller.day,
    deed: (day, who, act, hour = 9) => void deeds.push({ day: calendar.workday(day), hour, who, act }),
    person: (key) => teller.id(`person:${key}`),
  }
  const told = (parts: number) => {
    const inOrder = deeds.toSorted((one, other) => one.day - other.day || one.hour - other.hour)
    const size = Math.ceil(inOrder.length / parts)
    return Array.from({ length: parts }, (_, at) => () => tell(teller, inOrder.slice(at * size, (at + 1) * size)))
  }
  return { script, told }
}

/** For deeds that follow each other: none is told before the one noted before it, however close together their days fall. */
export function inTurn(script: Script): Script {
  let last = { day: 0, hour: 0 }
  const deed: Script['deed'] = (day, who, act, hour = 9) => {
    const on = script.calendar.workday(day)
    if (on > last.day || (on === last.day && hour > last.hour)) last = { day: on, hour }
    script.deed(last.day, who, act, last.hour)
  }
  return { ...script, deed }
}

async function tell(teller: Teller, deeds: readonly Deed[]): Promise<void> {
  for (const { day, hour, who, act } of deeds) {
    teller.at(day, hour)
    await act(teller.as(who)).catch((error: unknown) => {
      throw new Error(`the story stops on day ${day}, where ${who} acts: ${String(error)}`, { cause: error })
    })
  }
}
