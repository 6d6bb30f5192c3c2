import { z } from 'zod'
import { CalendarDate, TimeOfDay } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Line, Notes, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { Edition } from '#modules/identity/contract.ts'

/** First party: we audit ourselves; second: a customer or we at a supplier; third: a certification body. */
export const auditTypes = ['first-party', 'second-party', 'third-party'] as const
export const auditMethods = ['on-site', 'remote', 'hybrid'] as const
export const teamRoles = ['lead', 'auditor', 'technical-expert', 'observer', 'trainee'] as const
export const frequencies = ['once', 'quarterly', 'half-yearly', 'yearly', 'every-two-years'] as const
export const itineraryKinds = ['opening', 'audit', 'team-meeting', 'prayer-lunch', 'break', 'closing'] as const
export const answerGrades = ['conform', 'minor', 'major', 'opportunity', 'strength', 'not-applicable'] as const
export const findingGrades = ['major', 'minor', 'opportunity', 'strength'] as const
export const fulfilments = ['fulfilled', 'largely-fulfilled', 'partly-fulfilled', 'not-fulfilled'] as const
export const dispositions = ['taken-up', 'declined', 'noted'] as const
export const questionSources = ['clause', 'previous-finding', 'own', 'trail'] as const

export const AuditType = z.enum(auditTypes)
export const AuditMethod = z.enum(auditMethods)
export const TeamRole = z.enum(teamRoles)
export const Frequency = z.enum(frequencies)
export const AnswerGrade = z.enum(answerGrades)
export const FindingGrade = z.enum(findingGrades)
export const Fulfilment = z.enum(fulfilments)
export const Disposition = z.enum(dispositions)
export const QuestionSource = z.enum(questionSources)
export type QuestionSource = z.infer<typeof QuestionSource>
export type AuditType = z.infer<typeof AuditType>
export type AuditMethod = z.infer<typeof AuditMethod>
export type Disposition = z.infer<typeof Disposition>
export type ReportLanguage = z.infer<typeof ReportLanguage>
export type TeamRole = z.infer<typeof TeamRole>
export type Frequency = z.infer<typeof Frequency>
export type AnswerGrade = z.infer<typeof AnswerGrade>
export type FindingGrade = z.infer<typeof FindingGrade>

export const ReportLanguage = z.enum(['en', 'ar', 'both'])
export const Clause = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'not-a-clause')
export const Clauses = z.array(Clause).max(120)
export const Ids = z.array(Id).max(100)

/** How a sample was drawn, so that its weight can be judged. */
export const Sample = z.object({ population: Line, chosen: Line, sample: Line })
export type Sample = z.infer<typeof Sample>

export const TeamMember = z.object({ personId: Id, role: TeamRole })
export type TeamMember = z.infer<typeof TeamMember>

/** What is audited: processes with the clauses asked there, clauses asked of no single process, and the sites. */
export const Scope = z.object({
  processes: z.array(z.object({ processId: Id, clauses: Clauses })).max(60),
  clauses: Clauses.default([]),
  siteIds: Ids.default([]),
})
export type Scope = z.infer<typeof Scope>

export const ItineraryRow = z.object({
  id: Id,
  date: CalendarDate,
  from: TimeOfDay,
  to: TimeOfDay,
  kind: z.enum(itineraryKinds),
  activity: OptionalLine.default(''),
  processId: Id.nullable().default(null),
  place: OptionalLine.default(''),
  auditorIds: Ids.default([]),
  auditeeId: Id.nullable().default(null),
  clauses: Clauses.default([]),
})
export type ItineraryRow = z.infer<typeof ItineraryRow>

/** Who stood in the room: a person we know, or a name written down. */
export const Attendee = z.object({
  personId: Id.nullable().default(null),
  name: OptionalLine.default(''),
  role: OptionalLine.default(''),
})
export const Meeting = z.object({
  date: CalendarDate,
  at: TimeOfDay,
  place: OptionalLine.default(''),
  attendees: z.array(Attendee).max(100),
})
export type Meeting = z.infer<typeof Meeting>

export const Conclusion = z.object({
  text: Paragraphs,
  fulfilment: Fulfilment,
  unresolved: Notes.default(''),
  notCovered: Notes.default(''),
  recommendation: Notes.default(''),
})
export type Conclusion = z.infer<typeof Conclusion>

export const Requirement = z.object({ edition: Edition, clause: Clause })

/** How queries show neighbours' records: enough to name them without a second question. */
export const PersonRef = z.object({
  id: Id,
  nameEn: z.string(),
  nameAr: z.string(),
  initials: z.string(),
  jobTitleEn: z.string(),
  jobTitleAr: z.string(),
})
export type PersonRef = z.infer<typeof PersonRef>
export const ProcessRef = z.object({
  id: Id,
  code: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  ownerId: Id.nullable(),
})
export type ProcessRef = z.infer<typeof ProcessRef>
export const SiteRef = z.object({ id: Id, code: z.string(), nameEn: z.string(), nameAr: z.string() })
export type SiteRef = z.infer<typeof SiteRef>
export const Member = z.object({ person: PersonRef, role: TeamRole })
export type Member = z.infer<typeof Member>
export { Edition }
