import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { answer, type World } from '#platform/server/context.ts'
import type { Db } from '#platform/server/database/database.ts'
import * as contract from '../../contract/prints.ts'
import type { RevisionState } from '../../lifecycle.ts'
import { isEditor } from '../../rules/document.ts'
import { type CopyStatus, isToCollect, statusOfCopy } from '../../rules/prints.ts'
import type { DocumentRecord } from '../../tables.ts'
import { theVisibleDocument } from '../eyes.ts'
import { revisionInWork } from '../whole.ts'

/** Who issues, recalls and collects its copies. @throws Refusal `missing` */
export async function theDocumentWithCopies(world: World, id: string): Promise<DocumentRecord> {
  const document = await theVisibleDocument(world, id)
  const open = await revisionInWork(world, id)
  if (world.actor.scope || !isEditor(world.actor, document, open?.authorId)) throw new Refusal('missing', 'missing')
  return document
}

export const printsOfDocument = answer(contract.PrintsOfDocument, async (world, { id }) => {
  await theDocumentWithCopies(world, id)
  const rows = await world.db
    .selectFrom('documentPrint as p')
    .innerJoin('documentRevision as r', (join) =>
      join.onRef('r.orgId', '=', 'p.orgId').onRef('r.id', '=', 'p.revisionId'),
    )
    .selectAll('p')
    .select('r.state as revisionState')
    .where('p.orgId', '=', world.org)
    .where('p.documentId', '=', id)
    .orderBy('p.revision', 'desc')
    .orderBy('p.copy')
    .limit(2000)
    .execute()
  return {
    rows: rows.map(({ revisionState, ...row }) =>
      contract.Print.parse({ ...row, isToCollect: isToCollect(row.state, revisionState) }),
    ),
  }
})

type Found = {
  orgNameEn: string
  orgNameAr: string
  number: string
  titleEn: string
  titleAr: string
  revision: number
  state: RevisionState
  effectiveOn: string | null
  supersededOn: string | null
  supersededBy: number | null
  obsoleteOn: string | null
  recalledOn: string | null
}
export type PublicStatus = Omit<Found, 'state'> & { status: CopyStatus }

/** What everybody may know who holds the paper: asked without a session, so outside the walls of any organisation. */
export async function statusWith(db: Db, code: string): Promise<PublicStatus | undefined> {
  const { rows } = await sql<Found>`select * from document_status_with(${code})`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { state, ...rest } = found
  return { ...rest, status: statusOfCopy(found) }
}
