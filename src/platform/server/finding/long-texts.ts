import type { Id } from '#kernel/ids.ts'
import type { World } from '../context.ts'

type Reach = Pick<World, 'db' | 'org'>

/**
 * What a record says at length, to be found by any of its words; a module's `queries` may export `longTextsOf` with one for each record
 * that does. Only what everybody may read who finds the record.
 */
export type LongText = {
  of(reach: Reach, id: Id): Promise<string>
  /** The records that say what is in a file of those bytes. */
  holding(reach: Reach, sha256: string): Promise<readonly Id[]>
}
export type LongTexts = ReadonlyMap<string, LongText>

/** One text of one record is found as far as this. */
const most = 1_500_000

export const bodyOf = async (texts: LongTexts, reach: Reach, record: string, id: Id): Promise<string | undefined> =>
  (await texts.get(record)?.of(reach, id))?.slice(0, most).toWellFormed()

/** A file has been read: those who hold it say more now. */
export async function tellHolders(texts: LongTexts, reach: Reach, sha256: string): Promise<void> {
  for (const [record, text] of texts)
    for (const id of await text.holding(reach, sha256))
      await reach.db
        .updateTable('searchEntry')
        .set({ body: (await bodyOf(texts, reach, record, id)) ?? '' })
        .where('orgId', '=', reach.org)
        .where('record', '=', record)
        .where('recordId', '=', id)
        .execute()
}
