import { addDays, type CalendarDate, daysBetween } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { ItineraryRow, TeamMember } from '../../contract/words.ts'
import type { WorkingHours } from '../../contract/plan.ts'

/** One thing to look at: a process with its owner, or clauses asked of no single process. */
export type Topic = { processId: Id | null; auditeeId: Id | null; clauses: readonly string[] }

export type Frame = {
  from: CalendarDate
  to: CalendarDate
  daysOff: readonly CalendarDate[]
  hours: WorkingHours
  team: readonly TeamMember[]
  topics: readonly Topic[]
  newId: () => Id
}

type Slot = { date: CalendarDate; from: number; to: number }
type Track = { auditorIds: Id[]; topics: Topic[]; weight: number }
type Rest = Partial<ItineraryRow> & Pick<ItineraryRow, 'kind'>

const meetingMinutes = 30
const shortest = 30
const step = 15

/** A whole itinerary, ready to be moved about: opening first, closing last, a track for each auditor, prayer and lunch in between. */
export function draftItinerary(frame: Frame): ItineraryRow[] {
  const days = workingDays(frame)
  const everyone = frame.team.map(({ personId }) => personId)
  const rows: ItineraryRow[] = []
  const write = (slot: Slot, rest: Rest) => rows.push(rowOf(frame.newId(), slot, rest))

  const slots: Slot[] = []
  for (const [at, date] of days.entries()) {
    const [isFirst, isLast] = [at === 0, at === days.length - 1]
    const { halves, rest } = dayOf(date, frame.hours)
    write({ date, ...rest }, { kind: 'prayer-lunch' })
    const [first, last] = [halves[0] as Slot, halves.at(-1) as Slot]
    if (isFirst) {
      write({ date, from: first.from, to: first.from + meetingMinutes }, { kind: 'opening', auditorIds: everyone })
      first.from += meetingMinutes
    }
    if (isLast) {
      write({ date, from: last.to - meetingMinutes, to: last.to }, { kind: 'closing', auditorIds: everyone })
      last.to -= meetingMinutes
    }
    write({ date, from: last.to - meetingMinutes, to: last.to }, { kind: 'team-meeting', auditorIds: everyone })
    last.to -= meetingMinutes
    slots.push(...halves)
  }
  for (const track of tracksOf(frame)) for (const [slot, rest] of sessionsOf(track, slots)) write(slot, rest)
  return rows.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)))
}

const keyOf = (row: ItineraryRow) => `${row.date} ${row.from} ${row.kind}`

/** Monday to Friday in the Emirates; where nothing else is left, every day of the audit. */
function workingDays({ from, to, daysOff }: Frame): CalendarDate[] {
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
  const working = all.filter((day) => !['Sat', 'Sun'].includes(weekday(day)) && !daysOff.includes(day))
  return working.length > 0 ? working : all
}

const weekday = (day: CalendarDate) =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** Friday ends with the noon prayer. */
function dayOf(date: CalendarDate, hours: WorkingHours): { halves: Slot[]; rest: { from: number; to: number } } {
  const [from, to] = [minutesOf(hours.from), minutesOf(hours.to)]
  const friday = minutesOf(hours.fridayTo)
  if (weekday(date) === 'Fri') return { halves: [{ date, from, to: friday }], rest: { from: friday, to: friday + 60 } }
  const [lunch, after] = [minutesOf(hours.lunchFrom), minutesOf(hours.lunchTo)]
  const halves = [
    { date, from, to: lunch },
    { date, from: after, to },
  ]
  return { halves, rest: { from: lunch, to: after } }
}

/** Auditors work beside each other as long as there is something for each; the others of the team go with the lead. */
function tracksOf({ team, topics }: Frame): Track[] {
  const auditors = [...team.filter(({ role }) => role === 'lead'), ...team.filter(({ role }) => role === 'auditor')]
  const companions = team.filter(({ role }) => role !== 'lead' && role !== 'auditor')
  const count = Math.max(1, Math.min(auditors.length, topics.length))
  const tracks: Track[] = Array.from({ length: count }, () => ({ auditorIds: [], topics: [], weight: 0 }))
  for (const [at, { personId }] of auditors.entries()) tracks[at % count]?.auditorIds.push(personId)
  tracks[0]?.auditorIds.push(...companions.map(({ personId }) => personId))
  for (const topic of topics.toSorted((one, other) => weightOf(other) - weightOf(one))) {
    const least = tracks.reduce((one, other) => (other.weight < one.weight ? other : one))
    least.topics.push(topic)
    least.weight += weightOf(topic)
  }
  return tracks.filter((track) => track.topics.length > 0)
}

const weightOf = (topic: Topic) => Math.max(1, topic.clauses.length)

/** Shares the track's time among its topics by their weight; a topic may go on after lunch or the next day. */
function sessionsOf(track: Track, slots: readonly Slot[]): [Slot, Rest][] {
  const total = slots.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
  const shares = track.topics.map((topic) =>
    Math.max(shortest, Math.floor((total * weightOf(topic)) / track.weight / step) * step),
  )
  const sessions: [Slot, Rest][] = []
  let [at, left] = [0, shares[0] ?? 0]
  for (const slot of slots) {
    let from = slot.from
    while (slot.to - from >= shortest && at < track.topics.length) {
      const isLastTopic = at === track.topics.length - 1
      const room = slot.to - from
      const wanted = isLastTopic ? room : left
      const taken = room - wanted < shortest && !isLastTopic ? room : Math.min(wanted, room)
      const { processId, auditeeId, clauses } = track.topics[at] as Topic
      sessions.push([
        { date: slot.date, from, to: from + taken },
        { kind: 'audit', processId, auditeeId, clauses: [...clauses], auditorIds: track.auditorIds },
      ])
      from += taken
      left -= taken
      if (left < shortest && !isLastTopic) left = shares[++at] ?? 0
    }
  }
  return sessions
}

const rowOf = (id: Id, { date, from, to }: Slot, rest: Rest): ItineraryRow => ({
  id,
  date,
  from: timeOf(from),
  to: timeOf(to),
  activity: '',
  processId: null,
  place: '',
  auditorIds: [],
  auditeeId: null,
  clauses: [],
  ...rest,
})

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
