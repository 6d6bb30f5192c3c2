import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Notes } from '#kernel/text.ts'
import { ClauseNumber, PersonName, revised } from './words.ts'

/** A requirement that is left out. Without a justification it is refused, by rule, so that the answer can say which one. */
export const NotApplicable = z.object({ clause: ClauseNumber, justification: Notes })
export type NotApplicable = z.infer<typeof NotApplicable>

const described = {
  statementEn: Notes.default(''),
  statementAr: Notes.default(''),
  siteIds: z.array(Id).max(100).default([]),
  productsEn: Notes.default(''),
  productsAr: Notes.default(''),
  notApplicable: z.array(NotApplicable).max(40).default([]),
  changeReason: Notes.default(''),
}

/** The first scope, or the next revision of it. */
export const DraftScope = defineCommand({
  name: 'context.draftScope',
  path: 'POST /scope-statements',
  permission: 'context.manage',
  input: z.object({ id: Id, ...described }),
})

export const ChangeScope = defineCommand({
  name: 'context.changeScope',
  path: 'PUT /scope-statements/:id',
  permission: 'context.manage',
  input: z.object({ id: Id, ...described }),
})

export const ApproveScope = defineCommand({
  name: 'context.approveScope',
  path: 'POST /scope-statements/:id/approval',
  permission: 'context.approve',
  signs: 'approved',
  input: z.object({ id: Id }),
})

export const ScopeStatement = z.object({ ...revised, ...described })
export type ScopeStatement = z.infer<typeof ScopeStatement>

const Wording = z.object({ en: z.string(), ar: z.string() })

/** Every revision, the latest first, each with the text for the certificate in both languages. */
export const TheScope = defineQuery({
  name: 'context.scope',
  path: 'GET /scope',
  permission: 'context.read',
  input: z.object({}),
  output: z.object({
    revisions: z.array(ScopeStatement.extend({ certificate: Wording })),
    people: z.array(PersonName),
  }),
})
