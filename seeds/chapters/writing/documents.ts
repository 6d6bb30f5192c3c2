import type { Id } from '#kernel/ids.ts'
import { DraftDocument, ObsoleteDocument, ReviewDocument } from '#modules/documents/contract/document.ts'
import { AddType, AddUsualTypes, ListTypes } from '#modules/documents/contract/types.ts'
import { types } from '../../documents/control.ts'
import { documents } from '../../documents/register/all.ts'
import type { DocumentTold } from '../../documents/told.ts'
import { inTurn, type Script } from '../../timeline.ts'
import { tellControl } from './control.ts'
import { tellRevision } from './revisions.ts'
import { tellTalk } from './talk.ts'

/** What is written down: drafted, looked at, approved, read, revised, and some of it given up. */
export function tellDocuments(script: Script): void {
  const typeIds = tellTypes(script)
  for (const told of documents) tellDocument(inTurn(script), told, typeIds)
  tellTalk(script)
  tellControl(script, typeIds)
}

/** The types by their prefixes, once they are there. */
function tellTypes({ deed, calendar, id, person }: Script): Map<string, Id> {
  const typeIds = new Map<string, Id>()
  deed(calendar.on(58), 'mariam', async (me) => {
    await me.do(AddUsualTypes, {})
    for (const { key, ...type } of types) {
      const { reviewers = [], approvers = [], ...said } = { reviewers: [], approvers: [], ...type }
      const deciders = { reviewerIds: reviewers.map(person), approverIds: approvers.map(person) }
      await me.do(AddType, { id: id(`type:${key}`), ...said, ...deciders })
    }
    const { rows } = await me.ask(ListTypes, { limit: 100 })
    for (const { prefix, id: typeId } of rows) typeIds.set(prefix, typeId)
  })
  return typeIds
}

function tellDocument(script: Script, told: DocumentTold, typeIds: ReadonlyMap<string, Id>): void {
  const { deed, calendar, id } = script
  const documentId = id(`document:${told.key}`)
  draft(script, told, typeIds)
  for (const [at, revision] of [told, ...(told.revised ?? [])].entries()) tellRevision(script, told, revision, at + 1)
  const { checked, obsolete } = told
  if (checked) {
    const ids = { reviewId: id(`checked:${told.key}`), revisionId: id(`revision:${told.key}:none`) }
    const check = { id: documentId, ...ids, verdict: 'unchanged', note: 'Still as we work.' } as const
    deed(calendar.on(checked), told.writer, (me) => me.do(ReviewDocument, check))
  }
  if (obsolete)
    deed(calendar.on(obsolete.day), 'mariam', (me) =>
      me.do(ObsoleteDocument, { id: documentId, reason: obsolete.reason }),
    )
}

function draft(
  { deed, calendar: { on }, id, person }: Script,
  told: DocumentTold,
  typeIds: ReadonlyMap<string, Id>,
): void {
  const { key, type, titleEn, titleAr, writer, processes, clauses, readers = {}, reviewMonths, confidentiality } = told
  deed(on(told.day), writer, (me) =>
    me.do(DraftDocument, {
      id: id(`document:${key}`),
      revisionId: id(`revision:${key}:1`),
      typeId: typeIds.get(type) ?? '',
      titleEn,
      titleAr,
      ownerId: person(writer),
      processIds: processes.map((one) => id(`process:${one}`)),
      clauses: [...clauses],
      ...(reviewMonths ? { reviewMonths } : {}),
      ...(confidentiality ? { confidentiality } : {}),
      distribution: {
        everyone: readers.everyone ?? false,
        processIds: processes.map((one) => id(`process:${one}`)),
        siteIds: (readers.sites ?? []).map((one) => id(`site:${one}`)),
        personIds: (readers.people ?? []).map(person),
      },
    }),
  )
}
