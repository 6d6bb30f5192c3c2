export type PartOfDay = 'morning' | 'afternoon' | 'evening'

export function partOfDay(now: Date, zone: string): PartOfDay {
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(now))
  if (hour >= 4 && hour < 12) return 'morning'
  return hour >= 12 && hour < 17 ? 'afternoon' : 'evening'
}

// The first half of these names says nothing without the second.
const halves = /^(abd|abdul|abdel|abu|umm|bin|al|el|عبد|أبو|ابو|أم|ام|بن)$/i

// `Dr.`, `د.`, `م.`: a title is no name.
const isTitle = (word: string) => /^\p{L}+\.$/u.test(word)

/** What one calls somebody: the first name, whole. */
export function spokenTo(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', second = ''] = words.slice(words.findIndex((word) => !isTitle(word)))
  return halves.test(first) ? `${first} ${second}`.trim() : first
}
