import { type RawBuilder, sql } from 'kysely'
import { link } from '#kernel/records/links.ts'
import type { World } from '#platform/server/context.ts'
import { mostLinks, type Strand } from '#platform/server/finding/linking.ts'
import { isVisible } from './eyes.ts'

type Taught = { of: string; id: string }

/** What was cancelled has left the thread. */
const standing = sql.raw(`training.state <> 'cancelled'`)

async function taught({ db, org }: World, record: 'process' | 'document', condition: RawBuilder<boolean>) {
  const { rows } = await sql<Taught>`select o as of, training.id
    from training, unnest(${sql.ref(`training.${record}Ids`)}) o
    where training.org_id = ${org} and ${standing} and ${condition} order by training.number limit ${mostLinks}`.execute(
    db,
  )
  return rows.map(({ of, id }) => link(record, of, 'taught-in', 'training', id))
}

const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

export const threadOf: Strand = {
  links: {
    process: (world, ids) => taught(world, 'process', among('o', ids)),
    document: (world, ids) => taught(world, 'document', among('o', ids)),
    async training(world, ids) {
      const these = among('training.id', ids)
      return [...(await taught(world, 'process', these)), ...(await taught(world, 'document', these))]
    },
  },
  ends: {
    async training(world, ids) {
      const rows = await world.db
        .selectFrom('training')
        .select(['training.id', 'number', 'titleEn', 'titleAr', 'state'])
        .where('training.orgId', '=', world.org)
        .where(among('training.id', ids))
        .where(isVisible(world))
        .orderBy('number')
        .execute()
      return rows.map((row) => ({ record: 'training', ...row }))
    },
  },
}
