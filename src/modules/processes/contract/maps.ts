import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Language, Notes, Paragraphs } from '#kernel/text.ts'
import { processMapLifecycle } from '../lifecycle.ts'
import { MapRemark, ProcessStep, ProcessSteps } from './steps.ts'

export const mostOfXml = 450_000
const ContentHash = z.string().regex(/^[0-9a-f]{64}$/)
const Xml = z.string().min(1, 'required').max(mostOfXml, 'too-long')

/** The next revision, beginning with what is published. */
export const DraftMap = defineCommand({
  name: 'processes.draftMap',
  path: 'POST /process-maps',
  permission: 'processes.draw',
  input: z.object({ id: Id, processId: Id, language: Language.default('en') }),
})

/** The table is written; the map is drawn from it. */
export const WriteSteps = defineCommand({
  name: 'processes.writeSteps',
  path: 'PUT /process-maps/:id/steps',
  permission: 'processes.draw',
  input: z.object({ id: Id, language: Language, steps: ProcessSteps, changeNote: Notes.default('') }),
})

/** The map is drawn; the table is read from it. */
export const DrawMap = defineCommand({
  name: 'processes.drawMap',
  path: 'PUT /process-maps/:id/drawing',
  permission: 'processes.draw',
  input: z.object({ id: Id, bpmn: Xml, changeNote: Notes.default('') }),
})

/** As many bytes as base64 makes 900 000 letters of. */
export const mostOfFile = 675_000

/** A file as it is, base64: read by what its XML declaration says. */
export const ImportMap = defineCommand({
  name: 'processes.importMap',
  path: 'PUT /process-maps/:id/file',
  permission: 'processes.draw',
  input: z.object({
    id: Id,
    file: z
      .base64()
      .min(1, 'required')
      .max((mostOfFile / 3) * 4, 'too-long'),
  }),
})

export const SubmitMap = defineCommand({
  name: 'processes.submitMap',
  path: 'POST /process-maps/:id/submission',
  permission: 'processes.draw',
  input: z.object({ id: Id, changeNote: Paragraphs }),
})

/** What comes to nothing: its number is not given again, its record stays. */
export const DiscardMap = defineCommand({
  name: 'processes.discardMap',
  path: 'POST /process-maps/:id/discard',
  permission: 'processes.draw',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** `contentHash` is the `shownHash` of what the approver has seen. */
export const ApproveMap = defineCommand({
  name: 'processes.approveMap',
  path: 'POST /process-maps/:id/approval',
  permission: 'processes.approve',
  signs: 'approved',
  input: z.object({ id: Id, contentHash: ContentHash }),
})

export const ReturnMap = defineCommand({
  name: 'processes.returnMap',
  path: 'POST /process-maps/:id/return',
  permission: 'processes.approve',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** Readers see it from now on, and the former one no longer. */
export const PublishMap = defineCommand({
  name: 'processes.publishMap',
  path: 'POST /process-maps/:id/publication',
  permission: 'processes.draw',
  input: z.object({ id: Id }),
})

export const MapState = z.enum(processMapLifecycle.states)
export type MapState = z.infer<typeof MapState>

export const ProcessMap = z.object({
  id: Id,
  version: z.number(),
  processId: Id,
  revision: z.number(),
  state: MapState,
  language: Language,
  writtenAs: z.enum(['steps', 'map']),
  steps: z.array(ProcessStep),
  remarks: z.array(MapRemark),
  bpmn: z.string(),
  svg: z.string(),
  changeNote: z.string(),
  authorIds: z.array(Id),
  submittedBy: Id.nullable(),
  approverId: Id.nullable(),
  approvedAt: z.coerce.string().nullable(),
  contentHash: z.string().nullable(),
  returnedReason: z.string().nullable(),
  publishedBy: Id.nullable(),
  publishedOn: CalendarDate.nullable(),
  supersededOn: CalendarDate.nullable(),
  discardedBecause: z.string().nullable(),
})
export type ProcessMap = z.infer<typeof ProcessMap>

/** A revision without its content. */
export const MapLine = ProcessMap.omit({ steps: true, remarks: true, bpmn: true, svg: true }).extend({
  authors: z.array(z.object({ id: Id, nameEn: z.string(), nameAr: z.string() })),
  approverNameEn: z.string().nullable(),
  approverNameAr: z.string().nullable(),
})
export type MapLine = z.infer<typeof MapLine>

/** The revisions of a process that the reader may see, the latest first. */
export const ListMaps = defineQuery({
  name: 'processes.maps',
  path: 'GET /processes/:processId/maps',
  permission: 'processes.read',
  input: z.object({ processId: Id }),
  output: z.object({ rows: z.array(MapLine) }),
})

export const TheMap = defineQuery({
  name: 'processes.map',
  path: 'GET /process-maps/:id',
  permission: 'processes.read',
  input: z.object({ id: Id }),
  output: ProcessMap.extend({ shownHash: ContentHash }),
})
export type ShownMap = z.infer<typeof TheMap.output>
