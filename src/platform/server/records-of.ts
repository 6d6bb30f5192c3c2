import { type Selectable, sql } from 'kysely'
import { HistoryOf, ListMails, Mail, SignaturesOf } from '#kernel/platform-contract.ts'
import { answer, type Reading } from './context.ts'
import { pageFrom, sortingBy } from './paging.ts'
import type { MailTable } from './platform-tables.ts'

type Entry = {
  at: string
  command: string
  record: string
  actor: { id: string; name: string; roles: string[]; capacity: string }
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
      actor: { id: actor.id, name: actor.name, roles: actor.roles, capacity: actor.capacity },
      changes,
      reason: reason ?? null,
      hash: hash.toString('hex'),
    }
  })
  return { rows, next: found.length > limit ? String(rows.at(-1)?.seq) : null }
})

const signaturesOf = answer(SignaturesOf, async ({ db, org }, { recordId }) => {
  const found = await db
    .selectFrom('signature')
    .select(['id', 'meaning', 'personId', 'personName', 'signedAt', 'zone', 'recordVersion', 'contentHash', 'factors'])
    .where('orgId', '=', org)
    .where('recordId', '=', recordId)
    .orderBy('signedAt')
    .limit(200)
    .execute()
  return { rows: found.map((row) => ({ ...row, signedAt: row.signedAt.toISOString() })) }
})

const listMailsWhere = (sendsMail: boolean) =>
  answer(ListMails, async ({ db, org }, { sort, search: words, ...page }) => {
    let query = db.selectFrom('mail').selectAll().where('orgId', '=', org)
    if (words)
      query = query.where(
        sql<boolean>`fold(subject || ' ' || to_name || ' ' || to_address) like '%' || fold(${words}) || '%'`,
      )
    const found = await pageFrom<Selectable<MailTable>>(db, query, page, sortingBy(sort, ['writtenAt'], '-writtenAt'))
    const rows = found.rows.map(({ isSecret, link, ...row }) => ({
      ...row,
      link: sendsMail && isSecret ? null : link,
      isSealed: sendsMail && isSecret,
      writtenAt: row.writtenAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
    }))
    return { ...found, rows: rows.map((row) => Mail.parse(row)) }
  })

export const platformReadings = ({ sendsMail }: { sendsMail: boolean }) =>
  [historyOf, signaturesOf, listMailsWhere(sendsMail)] as unknown as Reading[]
