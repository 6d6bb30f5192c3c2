import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Line, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { documentPrintLifecycle } from '../lifecycle.ts'
import { DocumentLanguage } from './words.ts'

/** A numbered copy on paper, for one holder, of the revision that was shown. */
export const PrintControlledCopy = defineCommand({
  name: 'documents.printControlledCopy',
  path: 'POST /documents/:id/prints',
  permission: 'documents.control-copies',
  versioned: false,
  input: z.object({
    id: Id,
    printId: Id,
    revisionId: Id,
    holder: Line,
    place: OptionalLine.default(''),
    language: DocumentLanguage.default('both'),
  }),
})

/** The holder is to give it back; whoever scans it reads that it was recalled. */
export const RecallPrint = defineCommand({
  name: 'documents.recallPrint',
  path: 'POST /document-prints/:id/recall',
  permission: 'documents.control-copies',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** The copy is back, or destroyed. */
export const ConfirmCollected = defineCommand({
  name: 'documents.confirmCollected',
  path: 'POST /document-prints/:id/collection',
  permission: 'documents.control-copies',
  input: z.object({ id: Id }),
})

export const Print = z.object({
  id: Id,
  version: z.number(),
  documentId: Id,
  revisionId: Id,
  revision: z.number(),
  copy: z.number(),
  holder: z.string(),
  place: z.string(),
  language: DocumentLanguage,
  statusCode: z.string(),
  state: z.enum(documentPrintLifecycle.states),
  printedOn: CalendarDate,
  recallReason: z.string(),
  recalledOn: CalendarDate.nullable(),
  collectedOn: CalendarDate.nullable(),
  /** Its revision is no longer in force, or it was recalled: its holder is to give it back. */
  isToCollect: z.boolean(),
})
export type Print = z.infer<typeof Print>

export const PrintsOfDocument = defineQuery({
  name: 'documents.prints',
  path: 'GET /documents/:id/prints',
  permission: 'documents.control-copies',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(Print) }),
})

/** What a copy prints: of what is in force, or of the revision that was asked for; asked by the route that prints it. */
export const TheCopy = defineQuery({
  name: 'documents.copy',
  path: 'GET /-/documents/:id/copy',
  permission: 'documents.read',
  input: z.object({ id: Id, revisionId: Id.optional() }),
  output: z.record(z.string(), z.unknown()),
})

export const TheControlledCopy = defineQuery({
  name: 'documents.controlledCopy',
  path: 'GET /-/document-prints/:id/copy',
  permission: 'documents.control-copies',
  input: z.object({ id: Id }),
  output: z.record(z.string(), z.unknown()),
})
