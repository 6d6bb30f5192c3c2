import { z } from 'zod'
import { defineQuery } from './contract.ts'
import { Id } from './ids.ts'
import { pageInput, pageOf } from './paging.ts'

/** What the platform itself can be asked: the history of a record, its signatures, the search, the mails that were written. */
export const HistoryOf = defineQuery({
  name: 'platform.history',
  path: 'GET /history',
  permission: 'platform.read-history',
  input: z.object({ recordId: Id, limit: pageInput.limit, cursor: pageInput.cursor }),
  output: z.object({
    rows: z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        command: z.string(),
        record: z.string(),
        actor: z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()), capacity: z.string() }),
        changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
        reason: z.string().nullable(),
        hash: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
})

export const SignaturesOf = defineQuery({
  name: 'platform.signatures',
  path: 'GET /signatures',
  permission: 'platform.read-history',
  input: z.object({ recordId: Id }),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        meaning: z.string(),
        personId: Id,
        personName: z.string(),
        signedAt: z.string(),
        zone: z.string(),
        recordVersion: z.number(),
        contentHash: z.string(),
        /** By what the signer proved who they are; unknown of old signatures. */
        factors: z.array(z.string()).nullable(),
      }),
    ),
  }),
})

export const Search = defineQuery({
  name: 'platform.search',
  path: 'GET /search',
  permission: 'platform.search',
  input: z.object({
    words: z.string().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
    /** The language titles are answered in, where a record has both; without it the reader's own. */
    language: z.enum(['en', 'ar']).optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        record: z.string(),
        recordId: Id,
        number: z.string().nullable(),
        title: z.string(),
        state: z.string().nullable(),
        /** Where a long text says it, what was looked for set apart; nothing where the title says it all. */
        snippet: z.array(z.object({ text: z.string(), isHit: z.boolean() })).nullable(),
      }),
    ),
  }),
})

/** In bytes, of one file that is kept. */
export const largestFile = 25_000_000

/** How far the search has come with a file: `empty` is a scan, `none` is what has no words by its kind. */
export const FileReading = z.object({
  state: z.enum(['waiting', 'read', 'empty', 'failed', 'none']),
  reason: z.string().nullable(),
  isCut: z.boolean(),
})
export type FileReading = z.infer<typeof FileReading>

export const Mail = z.object({
  id: Id,
  toAddress: z.string(),
  toName: z.string(),
  language: z.string(),
  subject: z.string(),
  body: z.string(),
  link: z.string().nullable(),
  /** Its link is its reader's alone, and is not shown here. */
  isSealed: z.boolean(),
  writtenAt: z.string(),
  sentAt: z.string().nullable(),
  attempts: z.number(),
  problem: z.string().nullable(),
})
export type Mail = z.infer<typeof Mail>

export const ListMails = defineQuery({
  name: 'platform.mails',
  path: 'GET /mails',
  permission: 'platform.mail',
  input: z.object(pageInput),
  output: pageOf(Mail),
})
