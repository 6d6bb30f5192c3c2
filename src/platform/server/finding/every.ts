import type { GivenInputOf, OutputOf, QueryContract } from '#kernel/contract.ts'
import { everyPage, type Page } from '#kernel/paging.ts'
import type { World } from '../context.ts'

type RowOf<Q extends QueryContract> = OutputOf<Q> extends { rows: readonly (infer Row)[] } ? Row : never

/** Every row of a register, page after page, up to 5,000: for a report, which leaves nothing out in silence. */
export async function everyRow<Q extends QueryContract>(
  world: Pick<World, 'ask'>,
  query: Q,
  params: Omit<GivenInputOf<Q>, 'limit' | 'cursor'>,
): Promise<RowOf<Q>[]> {
  const { rows } = await everyPage(
    (from) => world.ask(query, { ...params, ...from } as GivenInputOf<Q>) as Promise<OutputOf<Q> & Page>,
  )
  return rows as RowOf<Q>[]
}
