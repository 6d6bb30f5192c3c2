import type { Transaction } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { Tables } from '#platform/server/database/database.ts'

const keptFor = 60_000

/** The time zone an organisation lives in, asked at most once a minute. */
export function createZones(): (db: Transaction<Tables>, org: Id) => Promise<string> {
  const known = new Map<Id, { zone: string; until: number }>()
  return async (db, org) => {
    const kept = known.get(org)
    if (kept && kept.until > performance.now()) return kept.zone
    const found = await db.selectFrom('organisation').select('zone').where('orgId', '=', org).executeTakeFirst()
    if (!found) return 'UTC'
    known.set(org, { zone: found.zone, until: performance.now() + keptFor })
    return found.zone
  }
}
