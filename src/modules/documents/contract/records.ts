import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { retainedRecordLifecycle } from '../lifecycle.ts'
import { Ids } from './words.ts'

const described = {
  title: Line,
  processIds: Ids.default([]),
  location: OptionalLine.default(''),
  fileId: Id.nullable().default(null),
  createdOn: CalendarDate,
}

/** How long it is kept follows from its type. */
export const KeepRecord = defineCommand({
  name: 'documents.keepRecord',
  path: 'POST /retained-records',
  permission: 'documents.keep-records',
  input: z.object({ id: Id, typeId: Id, ...described }),
})

export const ChangeRecord = defineCommand({
  name: 'documents.changeRecord',
  path: 'PUT /retained-records/:id',
  permission: 'documents.keep-records',
  input: z.object({ id: Id, ...described }),
})

/** Nothing of it is disposed of until the hold is lifted. */
export const HoldRecord = defineCommand({
  name: 'documents.holdRecord',
  path: 'POST /retained-records/:id/hold',
  permission: 'documents.dispose',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const LiftHold = defineCommand({
  name: 'documents.liftHold',
  path: 'POST /retained-records/:id/lifting',
  permission: 'documents.dispose',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const ProposeDisposal = defineCommand({
  name: 'documents.proposeDisposal',
  path: 'POST /retained-records/:id/disposal-proposal',
  permission: 'documents.keep-records',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const DeclineDisposal = defineCommand({
  name: 'documents.declineDisposal',
  path: 'POST /retained-records/:id/disposal-refusal',
  permission: 'documents.dispose',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** By a second person. What it was, when, by whom and why stays; its content goes. */
export const ConfirmDisposal = defineCommand({
  name: 'documents.confirmDisposal',
  path: 'POST /retained-records/:id/disposal',
  permission: 'documents.dispose',
  signs: 'record-disposed',
  input: z.object({ id: Id }),
})

export const RetainedRecord = z.object({
  id: Id,
  version: z.number(),
  number: z.string(),
  title: z.string(),
  typeId: Id,
  processIds: Ids,
  location: z.string(),
  fileId: Id.nullable(),
  createdOn: CalendarDate,
  retentionMonths: z.number().nullable(),
  retainUntil: CalendarDate.nullable(),
  keptBy: Id,
  state: z.enum(retainedRecordLifecycle.states),
  isHeld: z.boolean(),
  holdReason: z.string(),
  proposedBy: Id.nullable(),
  proposedOn: CalendarDate.nullable(),
  disposalReason: z.string(),
  disposedBy: Id.nullable(),
  disposedOn: CalendarDate.nullable(),
})
export type RetainedRecord = z.infer<typeof RetainedRecord>

export const RecordLine = RetainedRecord.extend({
  typeNameEn: z.string(),
  typeNameAr: z.string(),
  keptByNameEn: z.string(),
  keptByNameAr: z.string(),
  fileName: z.string().nullable(),
})
export type RecordLine = z.infer<typeof RecordLine>

const yes = z.stringbool().optional()

export const ListRecords = defineQuery({
  name: 'documents.records',
  path: 'GET /retained-records',
  permission: 'documents.read-records',
  input: z.object({
    ...pageInput,
    typeId: Id.optional(),
    state: z.enum(retainedRecordLifecycle.states).optional(),
    held: yes,
    /** Past its day and still here. */
    ripe: yes,
  }),
  output: pageOf(RecordLine),
})

export const TheRetainedRecord = defineQuery({
  name: 'documents.record',
  path: 'GET /retained-records/:id',
  permission: 'documents.read-records',
  input: z.object({ id: Id }),
  output: RecordLine,
})
