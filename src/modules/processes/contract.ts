import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Notes, OptionalLine, Paragraphs } from '#kernel/text.ts'
import { Description } from './contract/description.ts'
import { ProcessLink } from './contract/links.ts'

export const ProcessCode = z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'not-a-process-code')
const ClauseNumber = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'not-a-clause')

const described = {
  code: ProcessCode,
  nameEn: OptionalLine,
  nameAr: OptionalLine,
  purposeEn: Notes.default(''),
  purposeAr: Notes.default(''),
  ownerId: Id,
  siteIds: z.array(Id).max(50).default([]),
  clauses: z.array(ClauseNumber).max(100).default([]),
}

/** `since` is the day the owner took it over; today when nothing is said. */
export const AddProcess = defineCommand({
  name: 'processes.addProcess',
  path: 'POST /processes',
  permission: 'processes.manage',
  input: z.object({ id: Id, ...described, since: CalendarDate.optional() }),
})

export const ChangeProcess = defineCommand({
  name: 'processes.changeProcess',
  path: 'PUT /processes/:id',
  permission: 'processes.manage',
  input: z.object({ id: Id, ...described }),
})

export const VoidProcess = defineCommand({
  name: 'processes.voidProcess',
  path: 'POST /processes/:id/void',
  permission: 'processes.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

/** Someone works in the process from that day on. */
export const AssignMember = defineCommand({
  name: 'processes.assignMember',
  path: 'POST /process-members',
  permission: 'processes.manage',
  input: z.object({
    id: Id,
    processId: Id,
    personId: Id,
    from: CalendarDate,
    until: CalendarDate.nullable().default(null),
  }),
})

export const EndMembership = defineCommand({
  name: 'processes.endMembership',
  path: 'POST /process-members/:id/end',
  permission: 'processes.manage',
  input: z.object({ id: Id, until: CalendarDate }),
})

export const ProcessMember = z.object({
  id: Id,
  version: z.number(),
  processId: Id,
  personId: Id,
  role: z.enum(['owner', 'member']),
  from: CalendarDate,
  until: CalendarDate.nullable(),
})
export type ProcessMember = z.infer<typeof ProcessMember>

export const Process = z.object({
  id: Id,
  version: z.number(),
  code: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  purposeEn: z.string(),
  purposeAr: z.string(),
  ownerId: Id,
  siteIds: z.array(Id),
  clauses: z.array(z.string()),
  parentId: Id.nullable(),
  state: z.enum(['active', 'void']),
  voidReason: z.string().nullable(),
})
export type Process = z.infer<typeof Process>

export const ProcessLine = Process.extend({ ownerNameEn: z.string(), ownerNameAr: z.string() })
export type ProcessLine = z.infer<typeof ProcessLine>

export const ProcessRef = Process.pick({ id: true, code: true, nameEn: true, nameAr: true })
export type ProcessRef = z.infer<typeof ProcessRef>

export const ListProcesses = defineQuery({
  name: 'processes.processes',
  path: 'GET /processes',
  permission: 'processes.read',
  input: z.object({
    ...pageInput,
    siteId: Id.optional(),
    ownerId: Id.optional(),
    clause: ClauseNumber.optional(),
    state: z.enum(['active', 'void']).optional(),
  }),
  output: pageOf(ProcessLine),
})

export const TheProcess = defineQuery({
  name: 'processes.process',
  path: 'GET /processes/:id',
  permission: 'processes.read',
  input: z.object({ id: Id }),
  output: ProcessLine.extend({
    ...Description.shape,
    members: z.array(ProcessMember.extend({ nameEn: z.string(), nameAr: z.string() })),
    /** From the top down to the one above. */
    ancestors: z.array(ProcessRef),
    children: z.array(ProcessRef),
    links: z.array(ProcessLink.extend({ other: ProcessRef })),
    /** What readers see; nothing until a map is published. */
    publishedMapId: Id.nullable(),
  }),
})
