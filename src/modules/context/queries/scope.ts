import type { Id } from '#kernel/ids.ts'
import { answer, type World } from '#platform/server/context.ts'
import { translator } from '#platform/server/texts.ts'
import * as contract from '../contract/scope.ts'
import { namesOf, told } from './revisions.ts'

export const theScope = answer(contract.TheScope, async (world) => {
  const rows = await world.db
    .selectFrom('scopeStatement')
    .selectAll()
    .where('orgId', '=', world.org)
    .orderBy('revision', 'desc')
    .limit(100)
    .execute()
  const sites = await sitesOf(world)
  const revisions = rows.map((row) => {
    const scope = contract.ScopeStatement.parse(told(row))
    return {
      ...scope,
      certificate: { en: certificateText(scope, sites, 'en'), ar: certificateText(scope, sites, 'ar') },
    }
  })
  const people = await namesOf(
    world,
    revisions.flatMap(({ authorIds, approverId }) => [...authorIds, approverId]),
  )
  return { revisions, people }
})

type Place = { id: Id; nameEn: string; nameAr: string; address: string }

const sitesOf = ({ db, org }: Pick<World, 'db' | 'org'>): Promise<Place[]> =>
  db.selectFrom('site').select(['id', 'nameEn', 'nameAr', 'address']).where('orgId', '=', org).orderBy('code').execute()

/** A name or address in the other script does not disturb the order of the line. */
const apart = (text: string) => (/\p{Script=Arabic}/u.test(text) ? text : `\u2066${text}\u2069`)

/** What a certification body may copy: the statement, where, for what, and what is left out; nothing before the statement is written in that language. */
function certificateText(scope: contract.ScopeStatement, sites: readonly Place[], language: 'en' | 'ar'): string {
  const statement = language === 'en' ? scope.statementEn : scope.statementAr
  if (statement === '') return ''
  const say = translator(language)
  const either = (en: string, ar: string) => (language === 'en' ? en || ar : ar || en)
  const line = (key: string, value: string) => (value === '' ? [] : [say(`context:certificate.${key}`, { value })])
  const setApart = language === 'ar' ? apart : (text: string) => text
  const places = sites
    .filter(({ id }) => scope.siteIds.includes(id))
    .map(({ nameEn, nameAr, address }) =>
      [either(nameEn, nameAr), address].filter(Boolean).map(setApart).join(say('context:comma')),
    )
  const clauses = scope.notApplicable.map(({ clause }) => clause)
  return [
    statement,
    ...line('products', either(scope.productsEn, scope.productsAr)),
    ...line('sites', places.join(say('context:semicolon'))),
    ...line('notApplicable', clauses.join(say('context:comma'))),
  ]
    .filter(Boolean)
    .join('\n')
}
