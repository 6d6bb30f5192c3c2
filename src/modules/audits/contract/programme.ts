import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line, Notes, Paragraphs } from '#kernel/text.ts'
import { AuditType, Frequency, Ids, PersonRef, ProcessRef } from './words.ts'

const Month = z.coerce.number().int().min(1).max(12)
const Year = z.coerce.number().int().min(2000).max(2100)

/** What could harm or help the programme itself, and what we do about it (ISO 19011, 5.3). */
export const ProgrammeRisk = z.object({ kind: z.enum(['risk', 'opportunity']), text: Line, action: Notes.default('') })
export type ProgrammeRisk = z.infer<typeof ProgrammeRisk>

const programme = {
  title: Line,
  objectives: Paragraphs,
  risks: z.array(ProgrammeRisk).max(50).default([]),
  methods: Notes.default(''),
}
const plannedAudit = {
  title: Line,
  type: AuditType.default('first-party'),
  processIds: Ids,
  siteIds: Ids.default([]),
  reason: Paragraphs,
  frequency: Frequency.default('yearly'),
  month: Month,
  leadId: Id.nullable().default(null),
}

export const DraftProgramme = defineCommand({
  name: 'audits.draftProgramme',
  path: 'POST /audit-programmes',
  permission: 'audits.programme',
  input: z.object({ id: Id, year: Year, ...programme }),
})

export const ChangeProgramme = defineCommand({
  name: 'audits.changeProgramme',
  path: 'PUT /audit-programmes/:id',
  permission: 'audits.programme',
  input: z.object({ id: Id, ...programme }),
})

export const PlanAudit = defineCommand({
  name: 'audits.planAudit',
  path: 'POST /planned-audits',
  permission: 'audits.programme',
  input: z.object({ id: Id, programmeId: Id, ...plannedAudit }),
})

export const ChangePlannedAudit = defineCommand({
  name: 'audits.changePlannedAudit',
  path: 'PUT /planned-audits/:id',
  permission: 'audits.programme',
  input: z.object({ id: Id, ...plannedAudit }),
})

export const DropPlannedAudit = defineCommand({
  name: 'audits.dropPlannedAudit',
  path: 'POST /planned-audits/:id/drop',
  permission: 'audits.programme',
  input: z.object({ id: Id, reason: Line }),
})

export const ApproveProgramme = defineCommand({
  name: 'audits.approveProgramme',
  path: 'POST /audit-programmes/:id/approval',
  permission: 'audits.approve-programme',
  signs: 'approved',
  input: z.object({ id: Id }),
})

/** An approved programme is changed in the open: it becomes a draft again and must be approved again. */
export const ReviseProgramme = defineCommand({
  name: 'audits.reviseProgramme',
  path: 'POST /audit-programmes/:id/revision',
  permission: 'audits.programme',
  input: z.object({ id: Id, reason: Line }),
})

export const CloseProgramme = defineCommand({
  name: 'audits.closeProgramme',
  path: 'POST /audit-programmes/:id/closing',
  permission: 'audits.programme',
  input: z.object({ id: Id, review: Paragraphs }),
})

export const Programme = z.object({
  id: Id,
  version: z.number(),
  number: z.string(),
  year: z.number(),
  revision: z.number(),
  title: z.string(),
  objectives: z.string(),
  risks: z.array(ProgrammeRisk),
  methods: z.string(),
  state: z.enum(['draft', 'approved', 'closed']),
  author: PersonRef,
  approver: PersonRef.nullable(),
  approvedAt: z.string().nullable(),
  review: z.string(),
})
export type Programme = z.infer<typeof Programme>

export const PlannedAudit = z.object({
  id: Id,
  version: z.number(),
  programmeId: Id,
  title: z.string(),
  type: AuditType,
  processIds: z.array(Id),
  siteIds: z.array(Id),
  reason: z.string(),
  frequency: Frequency,
  month: z.number(),
  leadId: Id.nullable(),
  droppedBecause: z.string().nullable(),
  auditId: Id.nullable(),
})
export type PlannedAudit = z.infer<typeof PlannedAudit>

/** What stands in one month of one process: a planned audit, and the audit it became. `state` is `planned`, `overdue` or an audit's state. */
export const GridCell = z.object({
  month: z.number(),
  plannedAuditId: Id.nullable(),
  auditId: Id.nullable(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
})
export const GridRow = z.object({ process: ProcessRef.nullable(), cells: z.array(GridCell) })
export type GridRow = z.infer<typeof GridRow>

export const ListProgrammes = defineQuery({
  name: 'audits.programmes',
  path: 'GET /audit-programmes',
  permission: 'audits.read-programmes',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: Id,
      version: z.number(),
      number: z.string(),
      year: z.number(),
      title: z.string(),
      state: z.string(),
      planned: z.number(),
      held: z.number(),
    }),
  ),
})

/** The whole page of a programme: what it says, its planned audits, the year as processes by twelve months. */
export const TheProgramme = defineQuery({
  name: 'audits.programme',
  path: 'GET /audit-programmes/:id',
  permission: 'audits.read-programmes',
  input: z.object({ id: Id }),
  output: z.object({
    programme: Programme,
    plannedAudits: z.array(PlannedAudit),
    grid: z.array(GridRow),
    /** Processes that no planned audit of the year touches. */
    uncovered: z.array(ProcessRef),
  }),
})
