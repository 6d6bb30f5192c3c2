import { addDays, type CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { titleOf } from '#kernel/records/work.ts'
import type { World } from '#platform/server/context.ts'
import type { Reviewed } from '../contract/reviews.ts'
import { lastLook, titleOfResponsibilities } from './responsibilities.ts'

export type LateReview = {
  record: Reviewed
  id: Id
  ownerId: Id | null
  due: CalendarDate
  titleEn: string
  titleAr: string
}
type Reach = Pick<World, 'db' | 'org'>

/** What stands and should have been looked at again so many days ago. Scope and policy are of who signed them, the responsibilities of who looked last. */
export async function lateReviews(reach: Reach, today: CalendarDate, days: readonly number[]): Promise<LateReview[]> {
  const dues = days.map((one) => addDays(today, -one))
  const found = [
    await lateIssues(reach, dues),
    await lateParties(reach, dues),
    await lateClimate(reach, dues),
    await lateRevisions(reach, dues, 'scopeStatement', 'scope-statement'),
    await lateRevisions(reach, dues, 'qualityPolicy', 'quality-policy'),
    await lateResponsibilities(reach, dues),
  ]
  return found.flat()
}

async function lateIssues({ db, org }: Reach, dues: readonly CalendarDate[]): Promise<LateReview[]> {
  const rows = await db
    .selectFrom('issue')
    .select(['id', 'number', 'ownerId', 'nextReview as due', 'statementEn', 'statementAr'])
    .where('orgId', '=', org)
    .where('state', '=', 'current')
    .where('nextReview', 'in', dues)
    .execute()
  return rows.map(({ number, statementEn, statementAr, ...row }) => ({
    ...row,
    record: 'issue',
    titleEn: `${number} ${titleOf(statementEn || statementAr)}`,
    titleAr: `${number} ${titleOf(statementAr || statementEn)}`,
  }))
}

async function lateParties({ db, org }: Reach, dues: readonly CalendarDate[]): Promise<LateReview[]> {
  const rows = await db
    .selectFrom('interestedParty')
    .select(['id', 'ownerId', 'nextReview as due', 'nameEn', 'nameAr'])
    .where('orgId', '=', org)
    .where('state', '=', 'current')
    .where('nextReview', 'in', dues)
    .execute()
  return rows.map(({ nameEn, nameAr, ...row }) => ({
    ...row,
    record: 'interested-party',
    titleEn: nameEn || nameAr,
    titleAr: nameAr || nameEn,
  }))
}

async function lateClimate({ db, org }: Reach, dues: readonly CalendarDate[]): Promise<LateReview[]> {
  const rows = await db
    .selectFrom('climateDecision')
    .select(['id', 'ownerId', 'nextReview as due', 'reason'])
    .where('orgId', '=', org)
    .where('nextReview', 'in', dues)
    .execute()
  return rows.map(({ reason, ...row }) => ({
    ...row,
    record: 'climate-decision',
    titleEn: titleOf(reason),
    titleAr: titleOf(reason),
  }))
}

async function lateResponsibilities(reach: Reach, dues: readonly CalendarDate[]): Promise<LateReview[]> {
  const last = await lastLook(reach)
  if (!last || !dues.includes(last.nextReview)) return []
  const { en: titleEn, ar: titleAr } = titleOfResponsibilities
  return [
    { id: reach.org, record: 'responsibilities', ownerId: last.reviewedBy, due: last.nextReview, titleEn, titleAr },
  ]
}

async function lateRevisions(
  { db, org }: Reach,
  dues: readonly CalendarDate[],
  table: 'scopeStatement' | 'qualityPolicy',
  record: 'scope-statement' | 'quality-policy',
): Promise<LateReview[]> {
  const rows = await db
    .selectFrom(table)
    .select(['id', 'approverId', 'nextReview', 'statementEn', 'statementAr'])
    .where('orgId', '=', org)
    .where('state', '=', 'approved')
    .where('nextReview', 'in', dues)
    .execute()
  return rows.map(({ id, approverId, nextReview, statementEn, statementAr }) => ({
    id,
    record,
    ownerId: approverId,
    due: nextReview as CalendarDate,
    titleEn: titleOf(statementEn || statementAr),
    titleAr: titleOf(statementAr || statementEn),
  }))
}
