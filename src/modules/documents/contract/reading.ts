import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { Notes } from '#kernel/text.ts'
import { PersonRef } from './words.ts'

/** "I have read and understood this version." */
export const AcknowledgeReading = defineCommand({
  name: 'documents.acknowledgeReading',
  path: 'POST /acknowledgements/:id/acknowledgement',
  permission: 'documents.acknowledge',
  input: z.object({ id: Id }),
})

/** Asks those who are to read the version and were not asked yet; entered by the product. `:id` is the document's. */
export const AssignReading = defineCommand({
  name: 'documents.assignReading',
  path: 'POST /-/documents/:id/readings',
  permission: 'anyone',
  versioned: false,
  input: z.object({ id: Id, revisionId: Id, personIds: z.array(Id).min(1).max(5000) }),
})

/** While somebody is away, their delegate reviews and approves in their place. */
export const NameDelegate = defineCommand({
  name: 'documents.nameDelegate',
  path: 'POST /document-delegations',
  permission: 'documents.decide',
  input: z.object({
    id: Id,
    personId: Id,
    delegateId: Id,
    from: CalendarDate,
    until: CalendarDate,
    reason: Notes.default(''),
  }),
})

export const EndDelegation = defineCommand({
  name: 'documents.endDelegation',
  path: 'POST /document-delegations/:id/end',
  permission: 'documents.decide',
  input: z.object({ id: Id }),
})

export const Delegation = z.object({
  id: Id,
  version: z.number(),
  personId: Id,
  delegateId: Id,
  from: CalendarDate,
  until: CalendarDate,
  reason: z.string(),
  endedAt: z.string().nullable(),
})
export type Delegation = z.infer<typeof Delegation>

/** Those the asker has given or was given; the quality manager sees all. */
export const ListDelegations = defineQuery({
  name: 'documents.delegations',
  path: 'GET /document-delegations',
  permission: 'documents.decide',
  input: z.object({}),
  output: z.object({ rows: z.array(Delegation.extend({ person: PersonRef, delegate: PersonRef })) }),
})

export const Reading = z.object({
  id: Id,
  version: z.number(),
  documentId: Id,
  revisionId: Id,
  revision: z.number(),
  personId: Id,
  state: z.enum(['assigned', 'acknowledged', 'lapsed']),
  assignedOn: CalendarDate,
  acknowledgedAt: z.string().nullable(),
})
export type Reading = z.infer<typeof Reading>

/** Who has read the version in force (or in training), and who has not. */
export const ReadingsOfDocument = defineQuery({
  name: 'documents.readings',
  path: 'GET /documents/:id/readings',
  permission: 'documents.follow-reading',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(Reading.extend({ person: PersonRef })) }),
})

/** What a person has read and has still to read; people ask this of themselves. */
export const ReadingsOfPerson = defineQuery({
  name: 'documents.readingsOfPerson',
  path: 'GET /people/:personId/readings',
  permission: 'documents.acknowledge',
  input: z.object({ personId: Id }),
  output: z.object({
    rows: z.array(
      Reading.extend({
        number: z.string().nullable(),
        titleEn: z.string(),
        titleAr: z.string(),
        isLive: z.boolean(),
        /** Whether the asker may still open it: what is obsolete is no longer for its readers. */
        isVisible: z.boolean(),
      }),
    ),
  }),
})
