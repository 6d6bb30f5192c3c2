import type { GivenInputOf, OutputOf, QueryContract } from '#kernel/contract.ts'
import type { World } from '../context.ts'

type Page = { rows: readonly unknown[]; next: string | null }
type RowOf<Q extends QueryContract> = OutputOf<Q> extends { rows: readonly (infer Row)[] } ? Row : never

const most = 5000

/** Every row of a register, page after page, up to 5,000: for a report, which leaves nothing out in silence. */
export async function everyRow<Q extends QueryContract>(
  world: Pick<World, 'ask'>,
  query: Q,
  params: Omit<GivenInputOf<Q>, 'limit' | 'cursor'>,
): Promise<RowOf<Q>[]> {
  const rows: unknown[] = []
  let cursor: string | null = null
  do {
    const page: Page = (await world.ask(query, {
      ...params,
      limit: 200,
      ...(cursor ? { cursor } : {}),
    } as GivenInputOf<Q>)) as Page
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor && rows.length < most)
  return rows as RowOf<Q>[]
}
