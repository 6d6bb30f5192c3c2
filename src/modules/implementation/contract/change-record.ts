import { z } from 'zod'
import { defineQuery, type OutputOf } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { changeLifecycle } from '../lifecycle.ts'
import { ChangeOrigin, described, Responsibility } from './changes.ts'
import { PersonName } from './words.ts'

export const ChangeState = z.enum(changeLifecycle.states)

export const PlannedChange = z.object({
  ...described,
  responsibilities: z.array(Responsibility),
  id: Id,
  version: z.number(),
  number: z.string().nullable(),
  fromRecord: ChangeOrigin.nullable(),
  fromId: Id.nullable(),
  state: ChangeState,
  stateReason: z.string(),
  cycle: z.number(),
  proposedBy: Id,
  proposedOn: CalendarDate,
  editorIds: z.array(Id),
  approverId: Id.nullable(),
  decidedBy: Id.nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string(),
  startedOn: CalendarDate.nullable(),
  doneBy: Id.nullable(),
  doneOn: CalendarDate.nullable(),
  doneNote: z.string(),
  judgedBy: Id.nullable(),
  judgedOn: CalendarDate.nullable(),
  judgement: z.string(),
  earlyReason: z.string(),
})
export type PlannedChange = z.infer<typeof PlannedChange>

export const ChangeLine = PlannedChange.pick({
  id: true,
  version: true,
  number: true,
  titleEn: true,
  titleAr: true,
  state: true,
  ownerId: true,
  plannedFrom: true,
  plannedUntil: true,
  reviewOn: true,
  proposedOn: true,
  processIds: true,
}).extend({
  ownerNameEn: z.string(),
  ownerNameAr: z.string(),
  isOverdue: z.boolean(),
  /** How many things it opened, and how many of them are open still. */
  opened: z.number(),
  open: z.number(),
})
export type ChangeLine = z.infer<typeof ChangeLine>

const yes = z.stringbool().optional()

export const ListChanges = defineQuery({
  name: 'implementation.changes',
  path: 'GET /changes',
  permission: 'implementation.read',
  input: z.object({
    ...pageInput,
    state: ChangeState.optional(),
    processId: Id.optional(),
    documentId: Id.optional(),
    ownerId: Id.optional(),
    /** Proposed, owned, approved, reviewed or worked on by the asker. */
    mine: yes,
    open: yes,
    overdue: yes,
  }),
  output: pageOf(ChangeLine),
})

export const OpeningKind = z.enum(['revision', 'document', 'training', 'task'])
export type OpeningKind = z.infer<typeof OpeningKind>

/** Something a change opened, as it stands now. Titles are told only to those who may see the record. */
export const Opening = z.object({
  id: Id,
  cycle: z.number(),
  kind: OpeningKind,
  record: z.enum(['document', 'training', 'action']),
  recordId: Id,
  number: z.string().nullable(),
  titleEn: z.string(),
  titleAr: z.string(),
  /** Of a document, which revision. */
  revision: z.number().nullable(),
  state: z.string(),
  isOpen: z.boolean(),
  isVisible: z.boolean(),
  personId: Id.nullable(),
  due: CalendarDate.nullable(),
  responsibilityId: Id.nullable(),
  openedBy: Id,
  openedOn: CalendarDate,
})
export type Opening = z.infer<typeof Opening>

const Titled = z.object({ id: Id, number: z.string().nullable(), titleEn: z.string(), titleAr: z.string() })

export const TheChange = defineQuery({
  name: 'implementation.change',
  path: 'GET /changes/:id',
  permission: 'implementation.read',
  input: z.object({ id: Id }),
  output: PlannedChange.extend({
    today: CalendarDate,
    openings: z.array(Opening),
    people: z.array(PersonName),
    processes: z.array(z.object({ id: Id, code: z.string(), nameEn: z.string(), nameAr: z.string() })),
    /** Those the asker may see, which revision of them is in work, and whether the asker may open the next. */
    documents: z.array(Titled.extend({ state: z.string(), inWork: z.number().nullable(), isTheirs: z.boolean() })),
    sites: z.array(z.object({ id: Id, nameEn: z.string(), nameAr: z.string() })),
    origin: Titled.nullable(),
    /** The hash a decision has to carry. */
    shownHash: z.string(),
  }),
})
export type WholeChange = OutputOf<typeof TheChange>
