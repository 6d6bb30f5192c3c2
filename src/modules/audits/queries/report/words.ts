import type { Id } from '#kernel/ids.ts'
import type {
  AuditMethod,
  AuditType,
  ItineraryRow,
  PersonRef,
  ProcessRef,
  ReportLanguage,
} from '../../contract/words.ts'
import type { AuditReportData } from '../../reports/data.ts'
import ar from '../../texts/ar.json' with { type: 'json' }
import en from '../../texts/en.json' with { type: 'json' }
import { isLedByOthers } from '../../rules/planning/lead.ts'
import type { WholeAudit } from '../whole.ts'

type Data = AuditReportData

export const typeNamed: Readonly<Record<AuditType, Data['type']>> = {
  'first-party': 'internal',
  'second-party': 'supplier',
  'third-party': 'certification',
}

export const methodsOf = (method: AuditMethod): Data['methods'] => {
  const usual = ['interview', 'observation', 'document-review', 'sampling'] as const
  if (method === 'on-site') return usual
  return method === 'remote' ? ['interview', 'document-review', 'sampling', 'remote'] : [...usual, 'remote']
}

export const responseFor = (nonconformityState: string | undefined): Data['findings'][number]['response'] => {
  if (nonconformityState === 'responded') return 'submitted'
  if (nonconformityState === 'accepted' || nonconformityState === 'implemented' || nonconformityState === 'effective')
    return nonconformityState
  return nonconformityState === 'closed' || nonconformityState === 'voided' ? 'closed' : 'awaited'
}

export const bothNames = (en: string, ar: string) => ({ en: en || ar, ar: ar || en })

export const nameIn =
  (language: ReportLanguage, people: ReadonlyMap<Id, PersonRef>) =>
  (id: Id): string => {
    const person = people.get(id)
    if (!person) return ''
    return language === 'ar' ? person.nameAr || person.nameEn : person.nameEn || person.nameAr
  }

const meetingNamed = (kind: Exclude<ItineraryRow['kind'], 'audit'>) => ({
  en: en.itinerary[kind],
  ar: ar.itinerary[kind],
})
/** As what the one who issues the report signs it: the lead, or whoever accompanied those who led. */
export const signerRole = (audit: WholeAudit) => {
  const role = isLedByOthers(audit) ? 'keeper' : 'lead'
  return { en: en.roles[role], ar: ar.roles[role] }
}

/** The team as it is printed: where others lead, their auditor first. */
export function printedTeam(audit: WholeAudit, people: ReadonlyMap<Id, PersonRef>, name: Names): Data['team'] {
  const isTheirs = isLedByOthers(audit)
  const ours = audit.team.map(({ personId, role }) => ({
    name: name(personId),
    role: role === 'technical-expert' ? ('expert' as const) : role === 'lead' && isTheirs ? ('keeper' as const) : role,
    initials: people.get(personId)?.initials ?? '',
  }))
  if (!isTheirs) return ours
  const theirs = [audit.externalLead, audit.externalBody].filter((part) => part !== '').join(', ')
  return [{ name: theirs, role: 'lead', initials: '' }, ...ours]
}

type Names = (id: Id) => string

export function itineraryLines(
  rows: readonly ItineraryRow[],
  people: ReadonlyMap<Id, PersonRef>,
  processes: ReadonlyMap<Id, ProcessRef>,
  name: Names,
): Data['itinerary'] {
  const tracks = [...new Set(rows.filter(({ kind }) => kind === 'audit').map(({ auditorIds }) => auditorIds.join()))]
  return rows.map((row) => {
    const process = row.processId ? processes.get(row.processId) : undefined
    const topic = process ? bothNames(process.nameEn, process.nameAr) : ''
    const usual = row.kind === 'audit' ? topic : meetingNamed(row.kind)
    return {
      kind: row.kind === 'audit' ? 'audit' : row.kind === 'break' || row.kind === 'prayer-lunch' ? 'break' : 'meeting',
      date: row.date,
      from: row.from,
      to: row.to,
      activity: row.activity || usual,
      clauses: row.clauses,
      place: row.place || undefined,
      auditors: row.auditorIds.flatMap((id) => people.get(id)?.initials ?? []),
      auditee: row.auditeeId ? name(row.auditeeId) : undefined,
      track: row.kind === 'audit' && tracks.length > 1 ? tracks.indexOf(row.auditorIds.join()) + 1 : undefined,
    }
  })
}

/** One line for everybody who was at one of the two meetings. */
export function attendanceOf(audit: WholeAudit, people: ReadonlyMap<Id, PersonRef>, name: Names): Data['attendance'] {
  const lines = new Map<string, Data['attendance'][number]>()
  for (const meeting of ['opening', 'closing'] as const)
    for (const attendee of audit[meeting]?.attendees ?? []) {
      const person = attendee.personId ? people.get(attendee.personId) : undefined
      const known = attendee.personId ? name(attendee.personId) : attendee.name
      const role = attendee.role || (person ? bothNames(person.jobTitleEn, person.jobTitleAr) : '')
      const line = lines.get(attendee.personId ?? known) ?? { name: known, role, opening: false, closing: false }
      lines.set(attendee.personId ?? known, { ...line, [meeting]: true })
    }
  return [...lines.values()]
}
