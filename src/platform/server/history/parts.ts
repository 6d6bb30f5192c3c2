import type { Id } from '#kernel/ids.ts'
import type { World } from '../context.ts'

/**
 * What belongs to a record and stands in tables without a history of their own: its history tells it, field by field. A module's
 * `queries` may export `partsOf` with one for each record that has such parts; where the order of a list says nothing, its rows have ids.
 */
export type Parts = {
  tables: readonly string[]
  /** The parts as the tables hold them now, under the names the history uses. */
  now(reach: Pick<World, 'db' | 'org'>, ids: readonly Id[]): Promise<ReadonlyMap<Id, Readonly<Record<string, unknown>>>>
}
