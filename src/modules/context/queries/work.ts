import { addDays, type CalendarDate, dayIn } from '#kernel/dates.ts'
import { titleOf, type WorkItem } from '#kernel/records/work.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import type { World } from '#platform/server/context.ts'
import { reviewsShownUntil } from '../rules/reviews.ts'
import { isAcknowledgedBy } from './policy.ts'
import { lastLook, titleOfResponsibilities } from './responsibilities.ts'

/** Entries to look at again, proposals to take up, drafts to sign, and the policy to acknowledge. */
export async function workFor(world: World): Promise<WorkItem[]> {
  if (world.actor.scope) return []
  const found = [
    await issuesFor(world),
    await partiesFor(world),
    await climateFor(world),
    await revisionsFor(world),
    await responsibilitiesFor(world),
  ]
  return found.flat()
}

const either = ({ actor }: World, en: string, ar: string) => (actor.language === 'ar' ? ar || en : en || ar)

async function issuesFor(world: World): Promise<WorkItem[]> {
  const takesUp = rolesMay(world.actor.roles, 'context.manage')
  const rows = await world.db
    .selectFrom('issue')
    .select(['id', 'number', 'statementEn', 'statementAr', 'state', 'nextReview'])
    .where('orgId', '=', world.org)
    .where((where) =>
      where.or([
        where.and([
          where('state', '=', 'current'),
          where('ownerId', '=', world.actor.id),
          where('nextReview', '<=', reviewsShownUntil(world.today)),
        ]),
        ...(takesUp ? [where('state', '=', 'proposed')] : []),
      ]),
    )
    .orderBy('nextReview')
    .limit(100)
    .execute()
  return rows.map(({ statementEn, statementAr, nextReview, ...row }) => ({
    ...row,
    record: 'issue',
    title: titleOf(either(world, statementEn, statementAr)),
    verbKey: row.state === 'proposed' ? 'accept' : 'review',
    due: row.state === 'proposed' ? null : nextReview,
  }))
}

async function partiesFor(world: World): Promise<WorkItem[]> {
  const rows = await world.db
    .selectFrom('interestedParty')
    .select(['id', 'nameEn', 'nameAr', 'state', 'nextReview'])
    .where('orgId', '=', world.org)
    .where('state', '=', 'current')
    .where('ownerId', '=', world.actor.id)
    .where('nextReview', '<=', reviewsShownUntil(world.today))
    .orderBy('nextReview')
    .limit(100)
    .execute()
  return rows.map(({ nameEn, nameAr, nextReview, ...row }) => ({
    ...row,
    record: 'interested-party',
    number: null,
    title: either(world, nameEn, nameAr),
    verbKey: 'review',
    due: nextReview,
  }))
}

async function climateFor(world: World): Promise<WorkItem[]> {
  const rows = await world.db
    .selectFrom('climateDecision')
    .select(['id', 'reason', 'nextReview'])
    .where('orgId', '=', world.org)
    .where('ownerId', '=', world.actor.id)
    .where('nextReview', '<=', reviewsShownUntil(world.today))
    .execute()
  return rows.map(({ id, reason, nextReview }) => ({
    id,
    record: 'climate-decision',
    number: null,
    title: titleOf(reason),
    state: 'current',
    verbKey: 'review-climate',
    due: nextReview,
  }))
}

async function responsibilitiesFor(world: World): Promise<WorkItem[]> {
  const last = await lastLook(world)
  if (!last || last.nextReview > reviewsShownUntil(world.today)) return []
  const isTheirs = last.reviewedBy === world.actor.id || rolesMay(world.actor.roles, 'context.manage')
  if (!isTheirs) return []
  const title = either(world, titleOfResponsibilities.en, titleOfResponsibilities.ar)
  const item = { id: world.org, record: 'responsibilities', number: null, title, state: 'current' }
  return [{ ...item, verbKey: 'review-responsibilities', due: last.nextReview }]
}

const peopleHave = 14

async function revisionsFor(world: World): Promise<WorkItem[]> {
  const items: WorkItem[] = []
  for (const [table, record, what] of [
    ['scopeStatement', 'scope-statement', 'scope'],
    ['qualityPolicy', 'quality-policy', 'policy'],
  ] as const) {
    const rows = await world.db
      .selectFrom(table)
      .select([
        'id',
        'revision',
        'state',
        'statementEn',
        'statementAr',
        'nextReview',
        'authorIds',
        'approvedAt',
        'approverId',
      ])
      .where('orgId', '=', world.org)
      .where('state', 'in', ['draft', 'approved'])
      .execute()
    for (const row of rows) {
      const item = (verbKey: string, due: CalendarDate | null): WorkItem => ({
        id: row.id,
        record,
        number: null,
        title: titleOf(either(world, row.statementEn, row.statementAr)),
        state: row.state,
        verbKey,
        due,
      })
      const mayApprove = rolesMay(world.actor.roles, 'context.approve') && !row.authorIds.includes(world.actor.id)
      if (row.state === 'draft' && mayApprove) items.push(item(`approve-${what}`, null))
      if (row.state !== 'approved') continue
      const isDue = row.nextReview !== null && row.nextReview <= reviewsShownUntil(world.today)
      const isTheirs = row.approverId === world.actor.id || rolesMay(world.actor.roles, 'context.manage')
      if (isDue && isTheirs) items.push(item(`review-${what}`, row.nextReview))
      if (record === 'quality-policy' && (await isToAcknowledge(world, row.id)))
        items.push(item('acknowledge', addDays(dayIn(row.approvedAt ?? world.now, world.zone), peopleHave)))
    }
  }
  return items
}

const isToAcknowledge = async (world: World, policyId: string) =>
  rolesMay(world.actor.roles, 'context.acknowledge') && !(await isAcknowledgedBy(world, policyId, world.actor.id))
