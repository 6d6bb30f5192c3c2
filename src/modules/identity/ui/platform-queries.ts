import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'

// The platform's own contracts stand beside their SQL on the server; these are what the browser needs of them.

export const Mail = z.object({
  id: Id,
  toAddress: z.string(),
  toName: z.string(),
  language: z.string(),
  subject: z.string(),
  body: z.string(),
  link: z.string().nullable(),
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

export const Search = defineQuery({
  name: 'platform.search',
  path: 'GET /search',
  permission: 'platform.search',
  input: z.object({ words: z.string().min(1).max(200), limit: z.number().int().default(20) }),
  output: z.object({
    rows: z.array(z.object({ record: z.string(), recordId: Id, number: z.string().nullable(), title: z.string() })),
  }),
})
