import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { OptionalLine, Paragraphs } from '#kernel/text.ts'
import { Confidentiality, Distribution, Ids, Months, nobody, Sequence } from './words.ts'

export const TypeKind = z.enum(['document', 'record'])
export type TypeKind = z.infer<typeof TypeKind>
export const Prefix = z.string().regex(/^[A-Z][A-Z0-9-]{0,8}[A-Z0-9]$/, 'not-a-prefix')

const described = {
  kind: TypeKind,
  prefix: Prefix,
  nameEn: OptionalLine,
  nameAr: OptionalLine,
  digits: z.number().int().min(1).max(8).default(3),
  firstNumber: z.number().int().min(1).max(99_999_999).default(1),
  ownerId: Id.nullable().default(null),
  reviewerIds: Ids.default([]),
  approverIds: Ids.default([]),
  sequence: Sequence.default('parallel'),
  /** How long a record of this type is kept; without it for good. */
  retentionMonths: Months.nullable().default(null),
  reviewMonths: Months.nullable().default(null),
  confidentiality: Confidentiality.default('internal'),
  /** Who usually reads documents of this type. */
  distribution: Distribution.default(nobody),
}

/** The types most organisations begin with; those whose prefix is taken are left as they are. */
export const AddUsualTypes = defineCommand({
  name: 'documents.addUsualTypes',
  path: 'POST /document-types/usual',
  permission: 'documents.manage',
  input: z.object({}),
})

export const AddType = defineCommand({
  name: 'documents.addType',
  path: 'POST /document-types',
  permission: 'documents.manage',
  input: z.object({ id: Id, ...described }),
})

export const ChangeType = defineCommand({
  name: 'documents.changeType',
  path: 'PUT /document-types/:id',
  permission: 'documents.manage',
  input: z.object({ id: Id, ...described }),
})

export const VoidType = defineCommand({
  name: 'documents.voidType',
  path: 'POST /document-types/:id/void',
  permission: 'documents.manage',
  input: z.object({ id: Id, reason: Paragraphs }),
})

export const DocumentType = z.object({
  ...described,
  prefix: z.string(),
  id: Id,
  version: z.number(),
  state: z.enum(['active', 'void']),
  voidReason: z.string().nullable(),
})
export type DocumentType = z.infer<typeof DocumentType>

/** With how many numbers were given, and which one comes next. */
export const TypeLine = DocumentType.extend({ given: z.number(), nextNumber: z.string() })
export type TypeLine = z.infer<typeof TypeLine>

export const ListTypes = defineQuery({
  name: 'documents.types',
  path: 'GET /document-types',
  permission: 'documents.read',
  input: z.object({ ...pageInput, kind: TypeKind.optional(), state: z.enum(['active', 'void']).optional() }),
  output: pageOf(TypeLine),
})
