import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Notes } from '#kernel/text.ts'
import { PersonName, revised } from './words.ts'

export const Commitment = z.enum(['purpose', 'context', 'objectives', 'requirements', 'improvement'])
export type Commitment = z.infer<typeof Commitment>

const described = {
  statementEn: Notes.default(''),
  statementAr: Notes.default(''),
  commitments: z.array(Commitment).max(5).default([]),
  changeReason: Notes.default(''),
}

/** The first policy, or the next revision of it. */
export const DraftPolicy = defineCommand({
  name: 'context.draftPolicy',
  path: 'POST /quality-policies',
  permission: 'context.manage',
  input: z.object({ id: Id, ...described }),
})

export const ChangePolicy = defineCommand({
  name: 'context.changePolicy',
  path: 'PUT /quality-policies/:id',
  permission: 'context.manage',
  input: z.object({ id: Id, ...described }),
})

export const ApprovePolicy = defineCommand({
  name: 'context.approvePolicy',
  path: 'POST /quality-policies/:id/approval',
  permission: 'context.approve',
  signs: 'approved',
  input: z.object({ id: Id }),
})

/** "I have read it and know what it means for my work": once for each person and revision. */
export const AcknowledgePolicy = defineCommand({
  name: 'context.acknowledgePolicy',
  path: 'POST /policy-acknowledgements',
  permission: 'context.acknowledge',
  input: z.object({ id: Id, policyId: Id }),
})

export const QualityPolicy = z.object({ ...revised, ...described, documentId: Id.nullable() })
export type QualityPolicy = z.infer<typeof QualityPolicy>

/** Every revision, the latest first, and who has acknowledged the one that is approved. */
export const ThePolicy = defineQuery({
  name: 'context.policy',
  path: 'GET /quality-policy',
  permission: 'context.read',
  input: z.object({}),
  output: z.object({
    revisions: z.array(QualityPolicy),
    people: z.array(PersonName),
    acknowledged: z.array(PersonName.extend({ at: z.string() })),
    outstanding: z.array(PersonName),
  }),
})
