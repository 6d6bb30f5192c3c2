import { type RawBuilder, sql } from 'kysely'
import type { LinkEnd } from '#kernel/records/links.ts'
import type { Strand } from '#platform/server/finding/linking.ts'
import { EditionInPath, fromPath, toPath } from '../contract.ts'
import { clause, clausesOf, type Edition, within } from '../rules.ts'

/** How a clause is named in the thread: `9001-2015/8.4.1`, as in its address. */
export const clauseId = (edition: Edition, number: string): string => `${toPath(edition)}/${number}`

function clauseNamed(id: string): { edition: Edition; number: string } | undefined {
  const [path, number = ''] = id.split('/')
  const edition = EditionInPath.safeParse(path).data
  return edition && clause(fromPath(edition), number) ? { edition: fromPath(edition), number } : undefined
}

/**
 * The clauses asked about, as rows `asked(edition, number, meant)`: what names a clause above or below the one that is asked about is
 * meant as well.
 */
export function clausesAsked(ids: readonly string[]): RawBuilder<unknown> {
  const rows = ids.flatMap((id) => {
    const named = clauseNamed(id)
    if (!named) return []
    return clausesOf(named.edition)
      .filter((one) => within(one.number, named.number) || within(named.number, one.number))
      .map((one) => ({ ...named, meant: one.number }))
  })
  return sql`unnest(${rows.map(({ edition }) => edition)}::text[], ${rows.map(({ number }) => number)}::text[],
    ${rows.map(({ meant }) => meant)}::text[]) as asked(edition, number, meant)`
}

export const threadOf: Strand = {
  links: {},
  ends: {
    async clause(_, ids) {
      return ids.flatMap((id): LinkEnd[] => {
        const named = clauseNamed(id)
        const found = named && clause(named.edition, named.number)
        if (!found) return []
        const { number, label } = found
        return [{ record: 'clause', id, number, titleEn: label.en, titleAr: label.ar, state: null }]
      })
    },
  },
}
