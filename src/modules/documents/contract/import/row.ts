import { z } from 'zod'
import { defineCommand } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Language, OptionalLine } from '#kernel/text.ts'
import { documentImportRowLifecycle } from '../../lifecycle.ts'
import { DocumentContent } from '../content.ts'
import { Clause, DocumentLanguage, Hash, Ids, titles } from '../words.ts'

/** Where a file lay in its folder, with its name. */
export const FilePath = z.string().min(1).max(1000)

/** How a proposal came about, and how far it may be trusted. */
export const Reason = z.object({
  trust: z.enum(['sure', 'guess']),
  /** The text `import.because.<because>` says it. */
  because: z.string().max(60),
  what: z.string().max(300).default(''),
})
export type Reason = z.infer<typeof Reason>
export const guessed = ['number', 'revision', 'title', 'type', 'owner', 'process', 'clauses'] as const
export type Guessed = (typeof guessed)[number]
/** Nothing stands here for what nothing was found for, and for what a person has said themselves. */
export const Reasons = z.partialRecord(z.enum(guessed), Reason)
export type Reasons = z.infer<typeof Reasons>

/** What the document will be. */
export const proposed = {
  legacyNumber: OptionalLine.default(''),
  legacyRevision: z.string().trim().max(20).default(''),
  ...titles,
  language: DocumentLanguage,
  typeId: Id.nullable(),
  ownerId: Id.nullable(),
  processIds: Ids.default([]),
  clauses: z.array(Clause).max(120).default([]),
  /** A Word file becomes a text that is written on here, instead of staying a file. */
  asText: z.boolean().default(false),
}
export const Proposed = z.object(proposed)
export type Proposed = z.infer<typeof Proposed>

/** What the server has read of a file; nothing of it is kept but what is proposed. */
export const FileFacts = z.object({
  /** What the file itself says it is called, and who made it. */
  title: z.string().max(500).default(''),
  creator: z.string().max(500).default(''),
  /** Headers and footers. */
  header: z.string().max(2000).default(''),
  headings: z.array(z.string().max(300)).max(40).default([]),
  /** The first pages. */
  text: z.string().max(20_000).default(''),
})
export type FileFacts = z.infer<typeof FileFacts>

/** What the text of a refusal speaks of. */
const RefusalDetails = z.record(z.string(), z.union([z.string().max(300), z.number(), z.boolean(), z.null()]))

/** A file that was in the folder has come in, or was refused; entered by the upload alone, which has read it. */
export const AddImportFile = defineCommand({
  name: 'documents.addImportFile',
  path: 'POST /-/document-import-rows/:id/file',
  permission: 'documents.write',
  versioned: false,
  input: z.object({
    id: Id,
    size: z.number().int().min(0).optional(),
    fileId: Id.nullable(),
    sha256: Hash.nullable(),
    refusal: z.string().max(60).default(''),
    refusalDetails: RefusalDetails.default({}),
    facts: FileFacts,
  }),
})

export const ChangeImportRow = defineCommand({
  name: 'documents.changeImportRow',
  path: 'PUT /document-import-rows/:id',
  permission: 'documents.write',
  input: z.object({ id: Id, ...proposed }),
})

/** This file does not come in. */
export const LeaveOutRow = defineCommand({
  name: 'documents.leaveOutRow',
  path: 'POST /document-import-rows/:id/leaving-out',
  permission: 'documents.write',
  input: z.object({ id: Id }),
})

/** It comes in after all. */
export const TakeInRow = defineCommand({
  name: 'documents.takeInRow',
  path: 'POST /document-import-rows/:id/taking-in',
  permission: 'documents.write',
  input: z.object({ id: Id }),
})

/** The row becomes a document with a draft of its first revision; once, however often it is asked. */
export const ConfirmImportRow = defineCommand({
  name: 'documents.confirmImportRow',
  path: 'POST /document-import-rows/:id/confirmation',
  permission: 'documents.write',
  input: z.object({
    id: Id,
    documentId: Id,
    revisionId: Id,
    /** What was read of a Word file that becomes a text, and in which language. */
    text: z.object({ language: Language, doc: DocumentContent.shape.en.unwrap() }).nullable().default(null),
  }),
})

export const warned = ['same-bytes', 'bytes-in-use', 'number-twice', 'number-taken', 'looks-old'] as const
export const Warning = z.object({ key: z.enum(warned), what: z.string() })
export type Warning = z.infer<typeof Warning>

export const ImportRow = Proposed.extend({
  id: Id,
  version: z.number(),
  path: z.string(),
  size: z.number(),
  state: z.enum(documentImportRowLifecycle.states),
  refusal: z.string(),
  refusalDetails: RefusalDetails,
  fileId: Id.nullable(),
  sha256: z.string().nullable(),
  reasons: Reasons,
  documentId: Id.nullable(),
  warnings: z.array(Warning),
})
export type ImportRow = z.infer<typeof ImportRow>
