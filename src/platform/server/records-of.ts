import { sql } from 'kysely'
import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { answer, type Reading } from './context.ts'
import { pageFrom, sortingBy } from './paging.ts'

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
        actor: z.object({ name: z.string(), roles: z.array(z.string()), capacity: z.string() }),
        changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
        reason: z.string().nullable(),
        hash: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
})

type Entry = {
  at: string
  command: string
  record: string
  actor: { name: string; roles: string[]; capacity: string }
  changes: Record<string, [unknown, unknown]>
  reason?: string
}

const historyOf = answer(HistoryOf, async ({ db, org }, { recordId, limit, cursor }) => {
  let query = db
    .selectFrom('history')
    .select(['seq', 'entry', 'hash'])
    .where('orgId', '=', org)
    .where('recordId', '=', recordId)
  if (cursor && /^\d+$/.test(cursor)) query = query.where('seq', '<', Number(cursor))
  const found = await query
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map(({ seq, entry, hash }) => {
    const { at, command, record, actor, changes, reason } = JSON.parse(entry) as Entry
    return {
      seq,
      at,
      command,
      record,
      actor: { name: actor.name, roles: actor.roles, capacity: actor.capacity },
      changes,
      reason: reason ?? null,
      hash: hash.toString('hex'),
    }
  })
  return { rows, next: found.length > limit ? String(rows.at(-1)?.seq) : null }
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
        signedAt: z.date(),
        zone: z.string(),
        recordVersion: z.number(),
        contentHash: z.string(),
      }),
    ),
  }),
})

const signaturesOf = answer(SignaturesOf, async ({ db, org }, { recordId }) => ({
  rows: await db
    .selectFrom('signature')
    .select(['id', 'meaning', 'personId', 'personName', 'signedAt', 'zone', 'recordVersion', 'contentHash'])
    .where('orgId', '=', org)
    .where('recordId', '=', recordId)
    .orderBy('signedAt')
    .limit(200)
    .execute(),
}))

export const Search = defineQuery({
  name: 'platform.search',
  path: 'GET /search',
  permission: 'platform.search',
  input: z.object({ words: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  output: z.object({
    rows: z.array(
      z.object({
        record: z.string(),
        recordId: Id,
        number: z.string().nullable(),
        title: z.string(),
        state: z.string().nullable(),
      }),
    ),
  }),
})

const search = answer(Search, async ({ db, org, actor }, { words, limit }) => {
  let query = db
    .selectFrom('searchEntry')
    .select(['record', 'recordId', 'number', 'title', 'state'])
    .where('orgId', '=', org)
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 8))
    query = query.where(sql<boolean>`folded like '%' || replace(replace(fold(${word}), '%', ''), '_', '\\_') || '%'`)
  // A guest finds the audits they may see, and nothing else.
  if (actor.scope)
    query = query
      .where('record', '=', 'audit')
      .where('recordId', '=', sql<string>`any(${[...actor.scope.audits]}::uuid[])`)
  const exact = sql`case when fold(coalesce(number, '')) = fold(${words}) then 0 else 1 end`
  return { rows: await query.orderBy(exact).orderBy('updatedAt', 'desc').limit(limit).execute() }
})

export const ListMails = defineQuery({
  name: 'platform.mails',
  path: 'GET /mails',
  permission: 'platform.mail',
  input: z.object(pageInput),
  output: pageOf(
    z.object({
      id: Id,
      toAddress: z.string(),
      toName: z.string(),
      language: z.string(),
      subject: z.string(),
      body: z.string(),
      link: z.string().nullable(),
      writtenAt: z.date(),
      sentAt: z.date().nullable(),
      attempts: z.number(),
      problem: z.string().nullable(),
    }),
  ),
})

const listMails = answer(ListMails, async ({ db, org }, { sort, search: words, ...page }) => {
  let query = db.selectFrom('mail').selectAll().where('orgId', '=', org)
  if (words)
    query = query.where(
      sql<boolean>`fold(subject || ' ' || to_name || ' ' || to_address) like '%' || fold(${words}) || '%'`,
    )
  return pageFrom(db, query, page, sortingBy(sort, ['writtenAt'], '-writtenAt'))
})

export const platformReadings = [historyOf, signaturesOf, search, listMails] as unknown as Reading[]
