import { sql } from 'kysely'
import { link } from '#kernel/records/links.ts'
import { titleOf } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { World } from '#platform/server/context.ts'
import { mostLinks, type Strand } from '#platform/server/finding/linking.ts'

const promised = (world: World) =>
  world.db
    .selectFrom('action')
    .select(['id', 'aboutRecord', 'aboutId'])
    .where('orgId', '=', world.org)
    .where('state', '<>', 'cancelled')
    .orderBy('id')
    .limit(mostLinks)

const told = (rows: readonly { id: string; aboutRecord: string; aboutId: string }[]) =>
  rows.map(({ id, aboutRecord, aboutId }) => link(aboutRecord, aboutId, 'led-to', 'action', id))

/** What was promised about records of that kind. */
const about = (record: string) => async (world: World, ids: readonly string[]) =>
  told(
    await promised(world)
      .where('aboutRecord', '=', record)
      .where(sql<boolean>`about_id = any(${[...ids]}::uuid[])`)
      .execute(),
  )

export const threadOf: Strand = {
  links: {
    nonconformity: about('nonconformity'),
    finding: about('finding'),
    audit: about('audit'),
    'assessment-answer': about('assessment-answer'),
    change: about('change'),
    action: async (world, ids) =>
      told(
        await promised(world)
          .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
          .execute(),
      ),
  },
  ends: {
    async action({ db, org, actor }, ids) {
      if (!rolesMay(actor.roles, 'actions.read')) return []
      const rows = await db
        .selectFrom('action')
        .select(['id', 'number', 'description', 'state'])
        .where('orgId', '=', org)
        .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
        .orderBy('due')
        .orderBy('id')
        .execute()
      return rows.map(({ description, ...row }) => ({
        record: 'action',
        ...row,
        titleEn: titleOf(description),
        titleAr: '',
      }))
    },
  },
}
