import { type Selectable, sql } from 'kysely'
import { HistoryOf, ListMails, Mail, SignaturesOf } from '#kernel/platform-contract.ts'
import type { Id } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answer, type Reading, type World } from '../context.ts'
import { pageFrom, sortingBy } from '../database/paging.ts'
import type { MailTable } from '../database/platform-tables.ts'
import type { Eyes } from '../finding/searching.ts'

type AllEyes = ReadonlyMap<string, Eyes>

type Entry = {
  at: string
  command: string
  record: string
  actor: { id: string; name: string; roles: string[]; capacity: string }
  changes: Record<string, [unknown, unknown]>
  reason?: string
}

const historyThrough = (eyes: AllEyes) =>
  answer(HistoryOf, async (world, { recordId, limit, cursor }) => {
    const found = await pastOf(world, recordId, limit, cursor)
    const [latest] = found
    await mustSee(world, eyes, recordId, latest && (JSON.parse(latest.entry) as Entry).record)
    const rows = found.slice(0, limit).map(toldEntry)
    return { rows, next: found.length > limit ? String(rows.at(-1)?.seq) : null }
  })

/** What one may not see has no history and no signatures either. @throws Refusal `missing` */
async function mustSee(world: World, eyes: AllEyes, recordId: Id, record: string | undefined): Promise<void> {
  if (!record) return
  const seen = await eyes.get(record)?.(world, [recordId])
  if (seen && !seen.includes(recordId)) throw new Refusal('missing', 'missing')
}

type Kept = { seq: number; entry: string; hash: Buffer }

function pastOf({ db, org }: World, recordId: Id, limit: number, cursor: string | undefined): Promise<Kept[]> {
  let query = db
    .selectFrom('history')
    .select(['seq', 'entry', 'hash'])
    .where('orgId', '=', org)
    .where('recordId', '=', recordId)
  if (cursor && /^\d+$/.test(cursor)) query = query.where('seq', '<', Number(cursor))
  return query
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
}

function toldEntry({ seq, entry, hash }: Kept) {
  const { at, command, record, actor, changes, reason } = JSON.parse(entry) as Entry
  const { id, name, roles, capacity } = actor
  return {
    seq,
    at,
    command,
    record,
    actor: { id, name, roles, capacity },
    changes,
    reason: reason ?? null,
    hash: hash.toString('hex'),
  }
}

const signaturesThrough = (eyes: AllEyes) =>
  answer(SignaturesOf, async (world, { recordId }) => {
    const found = await world.db
      .selectFrom('signature')
      .select([
        'record',
        'id',
        'meaning',
        'personId',
        'personName',
        'signedAt',
        'zone',
        'recordVersion',
        'contentHash',
        'factors',
      ])
      .where('orgId', '=', world.org)
      .where('recordId', '=', recordId)
      .orderBy('signedAt')
      .limit(200)
      .execute()
    await mustSee(world, eyes, recordId, found[0]?.record)
    return { rows: found.map(({ record: _, ...row }) => ({ ...row, signedAt: row.signedAt.toISOString() })) }
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

export const platformReadings = ({ sendsMail, eyes }: { sendsMail: boolean; eyes: AllEyes }) =>
  [historyThrough(eyes), signaturesThrough(eyes), listMailsWhere(sendsMail)] as unknown as Reading[]
