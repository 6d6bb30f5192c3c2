import type { TestHouse } from '#apps/server/testing.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { DocumentContent } from '#modules/documents/contract/content.ts'
import { DraftDocument } from '#modules/documents/contract/document.ts'
import { TheDocument } from '#modules/documents/contract/register.ts'
import * as revision from '#modules/documents/contract/revision.ts'
import { AddType } from '#modules/documents/contract/types.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import { TheChange } from '../../contract/change-record.ts'
import * as contract from '../../contract/changes.ts'

const text = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'We buy.' }] }],
}
const content = DocumentContent.parse({ en: text, ar: null })

/** One organisation: Bo leads purchasing, Mina is the quality manager, Hind is top management, Ali and Sara work there. */
export async function works(house: TestHouse) {
  const org = await house.organisation({
    people: {
      mina: ['quality-manager'],
      bo: ['process-owner'],
      hind: ['top-management'],
      ali: ['employee'],
      sara: ['employee'],
      omar: ['lead-auditor'],
      guest: ['external-auditor'],
    },
  })
  const processId = newId()
  const purchasing = { code: 'PUR', nameEn: 'Purchasing', nameAr: 'المشتريات', siteIds: [org.site] }
  await org.as('mina').do(AddProcess, { id: processId, ...purchasing, ownerId: org.people('bo') })
  const typeId = newId()
  await org
    .as('mina')
    .do(AddType, { id: typeId, kind: 'document', prefix: 'PRO', nameEn: 'Procedure', nameAr: 'إجراء' })

  const described = {
    titleEn: 'Buy from two suppliers',
    titleAr: 'الشراء من موردَين',
    reason: 'The only supplier of bar stock delivers late',
    purpose: 'Bar stock is there when it is needed',
    consequences: 'Two suppliers, each with half of the volume',
    unwanted: 'Two qualities of surface until both are approved',
    integrity: 'The approved supplier list stays in force until the new one is',
    resources: 'Two weeks of the buyer, one visit',
    criterion: 'No late delivery of bar stock in three months',
    processIds: [processId],
    personIds: [org.people('ali')],
    siteIds: [org.site],
    responsibilities: [{ id: newId(), what: 'Evaluate the second supplier', personId: org.people('ali') }],
    ownerId: org.people('bo'),
    reviewerId: org.people('omar'),
    plannedFrom: '2026-03-02',
    plannedUntil: '2026-04-30',
    reviewOn: '2026-07-31',
  }
  const open = (id: Id, by = 'mina') => org.as(by).ask(TheChange, { id })
  const proposed = async (given: object = {}, by = 'bo') => {
    const id = newId()
    const responsibilities = [{ ...described.responsibilities[0]!, id: newId() }]
    await org.as(by).do(contract.ProposeChange, { id, ...described, responsibilities, ...given })
    return id
  }
  const submit = (id: Id, approver = 'hind', by = 'bo') =>
    org.as(by).do(contract.SubmitChange, { id, approverId: org.people(approver) })
  const submitted = async (given: object = {}) => {
    const id = await proposed(given)
    await submit(id)
    return id
  }
  const approve = async (id: Id, by = 'hind') =>
    org.as(by).do(contract.ApproveChange, { id, contentHash: (await open(id)).shownHash })
  const underWay = async (given: object = {}) => {
    const id = await submitted(given)
    await approve(id)
    await org.as('bo').do(contract.StartChange, { id })
    return id
  }
  const approveRevision = async (documentId: Id, revisionId: Id, changeSummary = '') => {
    const titles = { titleEn: 'Buying', titleAr: 'الشراء' }
    await org.as('bo').do(revision.ChangeDraft, { id: revisionId, ...titles, content })
    const stepId = newId()
    const steps = [{ id: stepId, role: 'approver' as const, personId: org.people('hind') }]
    await org.as('bo').do(revision.SubmitRevision, { id: revisionId, steps, changeSummary, effectiveOn: '2026-03-02' })
    const contentHash = (await org.as('mina').ask(TheDocument, { id: documentId })).inWork?.shownHash ?? ''
    await org.as('hind').do(revision.ApproveRevision, { id: stepId, contentHash })
  }
  /** A document of Bo's that is in force. */
  const document = async () => {
    const [id, revisionId] = [newId(), newId()]
    const titles = { titleEn: 'Buying', titleAr: 'الشراء', language: 'en' as const }
    await org.as('bo').do(DraftDocument, { id, revisionId, typeId, ...titles, ownerId: org.people('bo') })
    await approveRevision(id, revisionId)
    return id
  }
  return {
    org,
    typeId,
    processId,
    described,
    open,
    proposed,
    submit,
    submitted,
    approve,
    underWay,
    approveRevision,
    document,
  }
}
