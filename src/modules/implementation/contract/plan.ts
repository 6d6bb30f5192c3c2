import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Notes, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { implementationPlanLifecycle, planTaskLifecycle } from '../lifecycle.ts'
import { GapTask } from './assessments.ts'
import { CalendarName, Clause, PersonName } from './words.ts'

const Days = z.array(CalendarDate).max(200)
export const Phase = z.object({ id: Id, nameEn: OptionalLine, nameAr: OptionalLine })
export type Phase = z.infer<typeof Phase>

const frame = {
  startsOn: CalendarDate,
  certificationOn: CalendarDate,
  calendar: CalendarName,
  daysOff: Days.default([]),
  workedDays: Days.default([]),
}

/** With the well-known steps, all given to whoever makes the plan, or empty. */
export const MakePlan = defineCommand({
  name: 'implementation.makePlan',
  path: 'POST /implementation-plans',
  permission: 'implementation.manage',
  input: z.object({ id: Id, ...frame, withSteps: z.boolean().default(true) }),
})

export const ChangePlan = defineCommand({
  name: 'implementation.changePlan',
  path: 'PUT /implementation-plans/:id',
  permission: 'implementation.manage',
  input: z.object({ id: Id, ...frame, phases: z.array(Phase).min(1).max(30) }),
})

export const ClosePlan = defineCommand({
  name: 'implementation.closePlan',
  path: 'POST /implementation-plans/:id/closing',
  permission: 'implementation.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

const task = {
  phaseId: Id,
  titleEn: OptionalLine,
  titleAr: OptionalLine,
  note: Notes.default(''),
  clauses: z.array(Clause).max(40).default([]),
  ownerId: Id.nullable().default(null),
  duration: z.number().min(0.5).max(250).multipleOf(0.5),
  after: z.array(Id).max(40).default([]),
}

export const AddTask = defineCommand({
  name: 'implementation.addTask',
  path: 'POST /plan-tasks',
  permission: 'implementation.manage',
  input: z.object({ id: Id, planId: Id, ...task }),
})

export const ChangeTask = defineCommand({
  name: 'implementation.changeTask',
  path: 'PUT /plan-tasks/:id',
  permission: 'implementation.manage',
  input: z.object({ id: Id, ...task }),
})

/** 100 is done; less than that on a done task takes it up again. */
export const ReportProgress = defineCommand({
  name: 'implementation.reportProgress',
  path: 'POST /plan-tasks/:id/progress',
  permission: 'implementation.progress',
  input: z.object({ id: Id, progress: z.number().int().min(0).max(100) }),
})

export const BlockTask = defineCommand({
  name: 'implementation.blockTask',
  path: 'POST /plan-tasks/:id/block',
  permission: 'implementation.progress',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const UnblockTask = defineCommand({
  name: 'implementation.unblockTask',
  path: 'POST /plan-tasks/:id/unblock',
  permission: 'implementation.progress',
  input: z.object({ id: Id }),
})

/** It leaves the plan with its reason; what waited for it now waits for what it waited for. */
export const DropTask = defineCommand({
  name: 'implementation.dropTask',
  path: 'POST /plan-tasks/:id/drop',
  permission: 'implementation.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const ImplementationPlan = z.object({
  id: Id,
  version: z.number(),
  number: z.string(),
  startsOn: CalendarDate,
  certificationOn: CalendarDate,
  calendar: CalendarName,
  daysOff: z.array(CalendarDate),
  workedDays: z.array(CalendarDate),
  phases: z.array(Phase),
  state: z.enum(implementationPlanLifecycle.states),
  madeBy: Id,
  closedReason: z.string().nullable(),
})
export type ImplementationPlan = z.infer<typeof ImplementationPlan>

export const PlanTaskState = z.enum(planTaskLifecycle.states)

export const PlanTask = z.object({
  id: Id,
  version: z.number(),
  planId: Id,
  phaseId: Id,
  position: z.number(),
  titleEn: z.string(),
  titleAr: z.string(),
  note: z.string(),
  clauses: z.array(z.string()),
  ownerId: Id.nullable(),
  duration: z.number(),
  after: z.array(Id),
  progress: z.number(),
  state: PlanTaskState,
  blockedBecause: z.string().nullable(),
  doneOn: CalendarDate.nullable(),
  dropReason: z.string().nullable(),
})
export type PlanTask = z.infer<typeof PlanTask>

export const DatedTask = PlanTask.extend({
  start: CalendarDate,
  finish: CalendarDate,
  earliestStart: CalendarDate,
  earliestFinish: CalendarDate,
  slack: z.number(),
  isCritical: z.boolean(),
  standing: z.enum(['done', 'blocked', 'overdue', 'to-begin', 'running', 'ahead']),
})
export type DatedTask = z.infer<typeof DatedTask>

/** The plan in force with its dates as they follow today, and the tasks made of gaps beside it. */
export const ThePlan = defineQuery({
  name: 'implementation.plan',
  path: 'GET /implementation-plan',
  permission: 'implementation.read',
  input: z.object({}),
  output: z.object({
    today: CalendarDate,
    plan: ImplementationPlan.nullable(),
    tasks: z.array(DatedTask),
    /** Working days in hand; below zero the plan does not fit. */
    slack: z.number(),
    gapTasks: z.array(GapTask.extend({ description: z.string(), plannedOn: CalendarDate })),
    people: z.array(PersonName),
    /** Public holidays between start and certification on that calendar. */
    holidays: z.array(
      z.object({
        name: z.object({ en: z.string(), ar: z.string() }),
        from: CalendarDate,
        to: CalendarDate,
        isEstimate: z.boolean(),
      }),
    ),
  }),
})
