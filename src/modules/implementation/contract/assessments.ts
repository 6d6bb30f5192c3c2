import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line, Notes, Paragraphs } from '#kernel/text.ts'
import { ActionState, EvidenceRefs } from '#modules/actions/contract.ts'
import { Edition } from '#modules/identity/contract.ts'
import { ClauseChange } from '#modules/standards/contract.ts'
import { assessmentLifecycle } from '../lifecycle.ts'
import { Confidence, Grade, PersonName, Score, TwoTexts } from './words.ts'

/** Asks every question of the edition; with `fromId`, a transition: only what the earlier assessment of 2015 does not answer. */
export const StartAssessment = defineCommand({
  name: 'implementation.startAssessment',
  path: 'POST /assessments',
  permission: 'implementation.manage',
  input: z.object({ id: Id, title: Line, edition: Edition, fromId: Id.nullable().default(null) }),
})

export const RenameAssessment = defineCommand({
  name: 'implementation.renameAssessment',
  path: 'PUT /assessments/:id',
  permission: 'implementation.manage',
  input: z.object({ id: Id, title: Line }),
})

/** Version-checked: two people who answer the same question see each other. `grade: null` takes the answer back. */
export const AnswerQuestion = defineCommand({
  name: 'implementation.answerQuestion',
  path: 'PUT /assessment-answers/:id',
  permission: 'implementation.assess',
  input: z.object({
    id: Id,
    grade: Grade.nullable(),
    note: Notes.default(''),
    evidence: EvidenceRefs.default([]),
  }),
})

/** From here on the answers are frozen. */
export const CompleteAssessment = defineCommand({
  name: 'implementation.completeAssessment',
  path: 'POST /assessments/:id/completion',
  permission: 'implementation.manage',
  input: z.object({ id: Id }),
})

export const VoidAssessment = defineCommand({
  name: 'implementation.voidAssessment',
  path: 'POST /assessments/:id/void',
  permission: 'implementation.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const AssessmentState = z.enum(assessmentLifecycle.states)

export const Assessment = z.object({
  id: Id,
  version: z.number(),
  number: z.string(),
  title: z.string(),
  edition: Edition,
  fromId: Id.nullable(),
  state: AssessmentState,
  startedBy: Id,
  startedOn: CalendarDate,
  completedBy: Id.nullable(),
  completedOn: CalendarDate.nullable(),
  voidReason: z.string().nullable(),
})
export type Assessment = z.infer<typeof Assessment>

export const AssessmentLine = Assessment.extend({ score: Score })
export type AssessmentLine = z.infer<typeof AssessmentLine>

export const ListAssessments = defineQuery({
  name: 'implementation.assessments',
  path: 'GET /assessments',
  permission: 'implementation.read',
  input: z.object({ ...pageInput, state: AssessmentState.optional(), edition: Edition.optional() }),
  output: pageOf(AssessmentLine),
})

/** A task that was made of a gap. */
export const GapTask = z.object({
  id: Id,
  answerId: Id,
  number: z.string().nullable(),
  state: ActionState,
  due: CalendarDate,
  ownerId: Id,
})
export type GapTask = z.infer<typeof GapTask>

export const AskedQuestion = z.object({
  id: Id,
  version: z.number(),
  questionId: z.string(),
  clause: z.string(),
  text: TwoTexts,
  grade: Grade.nullable(),
  note: z.string(),
  evidence: EvidenceRefs,
  carriedId: Id.nullable(),
  confidence: Confidence.nullable(),
  answeredBy: Id.nullable(),
  answeredAt: z.string().nullable(),
  /** Whether the reader may answer it. */
  isTheirs: z.boolean(),
  /** Who to ask for a task: the owner of a process this clause is for, else of the plan's task for it. */
  ownerId: Id.nullable(),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

export const TheAssessment = defineQuery({
  name: 'implementation.assessment',
  path: 'GET /assessments/:id',
  permission: 'implementation.read',
  input: z.object({ id: Id }),
  output: z.object({
    assessment: Assessment,
    from: Assessment.nullable(),
    questions: z.array(AskedQuestion),
    tasks: z.array(GapTask),
    /** Until when the plan in force wants what a clause asks for. */
    wanted: z.array(z.object({ clause: z.string(), by: CalendarDate })),
    people: z.array(PersonName),
    /** Of a transition: what became of the clauses. */
    changes: z.array(ClauseChange),
    deadline: CalendarDate.nullable(),
  }),
})

/** Leads from a task back to the question it was made of. */
export const TheAnswer = defineQuery({
  name: 'implementation.answer',
  path: 'GET /assessment-answers/:id',
  permission: 'implementation.read',
  input: z.object({ id: Id }),
  output: z.object({ id: Id, assessmentId: Id, clause: z.string() }),
})

const Side = z.object({ assessment: Assessment, score: Score })

/** Two assessments clause by clause: clauses of 2015 stand under their place in 2026 where the editions differ. */
export const CompareAssessments = defineQuery({
  name: 'implementation.comparison',
  path: 'GET /assessments/:id/comparison/:otherId',
  permission: 'implementation.read',
  input: z.object({ id: Id, otherId: Id }),
  output: z.object({
    one: Side,
    other: Side,
    clauses: z.array(z.object({ clause: z.string(), one: Score.nullable(), other: Score.nullable() })),
    /** Questions that are answered differently. */
    answers: z.array(
      z.object({
        questionId: z.string(),
        clause: z.string(),
        text: TwoTexts,
        one: Grade.nullable(),
        other: Grade.nullable(),
      }),
    ),
  }),
})

/** Whether a file is evidence of an assessment, and whether the asker may open it; asked by the download route. */
export const FileInAssessments = defineQuery({
  name: 'implementation.file',
  path: 'GET /-/assessment-files/:id',
  permission: 'anyone',
  input: z.object({ id: Id }),
  output: z.object({ isEvidence: z.boolean(), isVisible: z.boolean() }),
})
