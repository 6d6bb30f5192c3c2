import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { Db } from '#platform/server/database/database.ts'

export type Membership = {
  orgId: Id
  personId: Id
  nameEn: string
  nameAr: string
  isExample: boolean
  edition: string
}

/** The organisations a user belongs to, in the order of their names. */
export async function membershipsOf(db: Db, userId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`select * from memberships_of(${userId})`.execute(db)
  return rows
}
