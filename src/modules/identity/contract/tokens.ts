import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Line } from '#kernel/text.ts'

export const IssueToken = defineCommand({
  name: 'identity.issueToken',
  path: 'POST /tokens',
  permission: 'identity.tokens',
  input: z.object({ id: Id, name: Line, tokenHash: z.string().regex(/^[0-9a-f]{64}$/), expiresOn: CalendarDate }),
})

export const RevokeToken = defineCommand({
  name: 'identity.revokeToken',
  path: 'DELETE /tokens/:id',
  permission: 'identity.tokens',
  input: z.object({ id: Id }),
})

export const ListTokens = defineQuery({
  name: 'identity.tokens',
  path: 'GET /tokens',
  permission: 'identity.tokens',
  input: z.object(pageInput),
  output: pageOf(
    z.object({ id: Id, version: z.number(), name: z.string(), expiresOn: CalendarDate, revoked: z.boolean() }),
  ),
})
