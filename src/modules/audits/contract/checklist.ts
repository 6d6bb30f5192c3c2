import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Notes, Paragraphs } from '#kernel/text.ts'
import { EvidenceRefs } from '#modules/actions/contract.ts'
import { AnswerGrade, Clause, FindingGrade, PersonRef, ProcessRef, QuestionSource, Sample } from './words.ts'

/** Adds what is missing: previous findings to verify first, then the questions of the clauses in scope, process by process. */
export const PrepareChecklist = defineCommand({
  name: 'audits.prepareChecklist',
  path: 'POST /audits/:id/checklist',
  permission: 'audits.execute',
  input: z.object({ id: Id }),
})

/** Before the start: a question of our own. While the audit runs: a trail that was followed. Stands after `afterId`, or last. */
export const AddQuestion = defineCommand({
  name: 'audits.addQuestion',
  path: 'POST /audit-questions',
  permission: 'audits.execute',
  input: z.object({
    id: Id,
    auditId: Id,
    text: Paragraphs,
    clause: Clause,
    processId: Id.nullable().default(null),
    auditorId: Id.nullable().default(null),
    afterId: Id.nullable().default(null),
  }),
})

export const ChangeQuestion = defineCommand({
  name: 'audits.changeQuestion',
  path: 'PUT /audit-questions/:id',
  permission: 'audits.execute',
  input: z.object({ id: Id, text: Paragraphs, clause: Clause, processId: Id.nullable(), auditorId: Id.nullable() }),
})

export const RemoveQuestion = defineCommand({
  name: 'audits.removeQuestion',
  path: 'DELETE /audit-questions/:id',
  permission: 'audits.execute',
  input: z.object({ id: Id }),
})

/** All questions of the audit, in their new order. */
export const OrderQuestions = defineCommand({
  name: 'audits.orderQuestions',
  path: 'PUT /audits/:id/checklist/order',
  permission: 'audits.execute',
  versioned: false,
  input: z.object({ id: Id, questionIds: z.array(Id).max(1000) }),
})

export const AssignQuestions = defineCommand({
  name: 'audits.assignQuestions',
  path: 'PUT /audits/:id/checklist/auditors',
  permission: 'audits.execute',
  versioned: false,
  input: z.object({ id: Id, questionIds: z.array(Id).min(1).max(1000), auditorId: Id.nullable() }),
})

/** Version-checked: two auditors who answer the same question see each other. `grade: null` takes the answer back. */
export const AnswerQuestion = defineCommand({
  name: 'audits.answerQuestion',
  path: 'PUT /audit-questions/:id/answer',
  permission: 'audits.execute',
  input: z.object({
    id: Id,
    grade: AnswerGrade.nullable(),
    notApplicableBecause: Notes.default(''),
    notes: Notes.default(''),
    evidence: EvidenceRefs.default([]),
    sample: Sample.nullable().default(null),
  }),
})

const TwoTexts = z.object({ en: z.string(), ar: z.string() })

export const Question = z.object({
  id: Id,
  version: z.number(),
  position: z.number(),
  source: QuestionSource,
  /** In both languages where we wrote it; the same words twice where an auditor did. */
  text: TwoTexts,
  clause: z.string(),
  processId: Id.nullable(),
  auditorId: Id.nullable(),
  previousFinding: z
    .object({
      id: Id,
      number: z.string(),
      auditNumber: z.string(),
      grade: FindingGrade,
      state: z.string(),
      statement: z.string(),
    })
    .nullable(),
  grade: AnswerGrade.nullable(),
  notApplicableBecause: z.string(),
  notes: z.string(),
  evidence: EvidenceRefs,
  sample: Sample.nullable(),
  answeredById: Id.nullable(),
  answeredAt: z.string().nullable(),
  findingId: Id.nullable(),
})
export type Question = z.infer<typeof Question>

/** The checklist with its answers: a working paper, seen by the team and by who runs the programme. */
export const TheChecklist = defineQuery({
  name: 'audits.checklist',
  path: 'GET /audits/:id/checklist',
  permission: 'audits.read',
  input: z.object({ id: Id }),
  output: z.object({
    id: Id,
    version: z.number(),
    state: z.string(),
    isFrozen: z.boolean(),
    questions: z.array(Question),
    people: z.array(PersonRef),
    processes: z.array(ProcessRef),
  }),
})

export const CoverageCell = z.object({
  clause: z.string(),
  processId: Id.nullable(),
  questions: z.number(),
  answered: z.number(),
  worst: AnswerGrade.nullable(),
})
export type CoverageCell = z.infer<typeof CoverageCell>

/** Clauses by processes, as it stands this minute; cells with no question are in scope and not asked. */
export const TheCoverage = defineQuery({
  name: 'audits.coverage',
  path: 'GET /audits/:id/coverage',
  permission: 'audits.read',
  input: z.object({ id: Id }),
  output: z.object({
    clauses: z.array(z.string()),
    processes: z.array(ProcessRef),
    cells: z.array(CoverageCell),
    questions: z.number(),
    answered: z.number(),
  }),
})
