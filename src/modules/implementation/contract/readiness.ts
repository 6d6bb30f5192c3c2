import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Edition } from '#modules/identity/contract.ts'
import { AssessmentLine } from './assessments.ts'
import { Score, TwoTexts } from './words.ts'

export const Lack = z.enum(['open-major', 'not-assessed', 'gap', 'no-evidence', 'no-process', 'not-audited'])

export const ClauseReadiness = z.object({
  clause: z.string(),
  label: TwoTexts,
  state: z.enum(['ready', 'lacking', 'not-applicable']),
  lacking: z.array(Lack),
  score: Score.nullable(),
  /** What the assessment names, what audits of the last twelve months saw, and the documents in force about it. */
  evidence: z.number(),
  processes: z.array(z.object({ id: Id, code: z.string() })),
  /** The first of those in force that the reader may see, and how many these are. */
  documents: z.array(z.object({ id: Id, number: z.string(), title: TwoTexts })),
  documentCount: z.number(),
  auditedOn: CalendarDate.nullable(),
  openMajors: z.array(z.object({ id: Id, number: z.string() })),
})
export type ClauseReadiness = z.infer<typeof ClauseReadiness>

/** What an auditor would ask for on each clause, and what is missing: computed from the records, in the organisation's edition. */
export const Readiness = defineQuery({
  name: 'implementation.readiness',
  path: 'GET /readiness',
  permission: 'implementation.read',
  input: z.object({}),
  output: z.object({
    edition: Edition,
    assessment: AssessmentLine.nullable(),
    share: z.number().nullable(),
    clauses: z.array(ClauseReadiness),
  }),
})

export const nextSteps = [
  'start-assessment',
  'answer',
  'complete',
  'gaps-without-task',
  'make-plan',
  'unblock',
  'late',
  'begin-transition',
  'go-on-with-transition',
  'see-readiness',
] as const
export const NextStep = z.enum(nextSteps)
export type NextStep = z.infer<typeof NextStep>

/** Where the organisation stands on its way, and what is next. */
export const Overview = defineQuery({
  name: 'implementation.overview',
  path: 'GET /implementation',
  permission: 'implementation.read',
  input: z.object({}),
  output: z.object({
    today: CalendarDate,
    edition: Edition,
    latest: AssessmentLine.nullable(),
    chapters: z.array(z.object({ chapter: z.string(), label: TwoTexts, score: Score })),
    transitionDeadline: CalendarDate,
    transition: AssessmentLine.nullable(),
    plan: z.object({ certificationOn: CalendarDate, done: z.number(), of: z.number(), slack: z.number() }).nullable(),
    readyShare: z.number().nullable(),
    next: z.array(z.object({ step: NextStep, count: z.number(), recordId: z.string().nullable() })),
  }),
})
