import type { TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import { DocumentContent } from '../../contract/content.ts'
import * as document from '../../contract/document.ts'
import { TheDocument, type WholeDocument } from '../../contract/register.ts'
import * as revision from '../../contract/revision.ts'
import * as types from '../../contract/types.ts'
import { nobody } from '../../contract/words.ts'
import { agreeOnAll } from '../../rules/text/pairing.ts'

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'p1' }, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }],
})
/** A text of one paragraph in both languages, which agree. */
export const saying = (en: string, ar = en && 'نص'): DocumentContent =>
  agreeOnAll(DocumentContent.parse({ en: doc(en), ar: doc(ar) }))

/** One organisation whose purchasing policy is Khalid's; Mariam is the quality manager, Ravi and Lina read. */
export async function works(house: TestHouse) {
  const org = await house.organisation({
    people: {
      mariam: ['quality-manager'],
      khalid: ['process-owner'],
      hind: ['top-management'],
      omar: ['lead-auditor'],
      ravi: ['employee'],
      lina: ['employee'],
      adam: ['administrator'],
      guest: ['external-auditor'],
    },
  })
  const [mariam, khalid, hind, omar] = [org.as('mariam'), org.as('khalid'), org.as('hind'), org.as('omar')]
  const processId = newId()
  await mariam.do(AddProcess, {
    id: processId,
    code: 'PUR',
    nameEn: 'Purchasing',
    nameAr: 'المشتريات',
    ownerId: khalid.id,
  })
  const type = async (given: object = {}) => {
    const id = newId()
    const words = { kind: 'document' as const, prefix: 'POL', nameEn: 'Policy', nameAr: 'سياسة', reviewMonths: 12 }
    await mariam.do(types.AddType, { id, ...words, ...given })
    return id
  }
  const typeId = await type()
  const whole = (id: string, name = 'mariam'): Promise<WholeDocument> => org.as(name).ask(TheDocument, { id })

  const drafted = async (given: object = {}, text = 'We buy from approved suppliers.') => {
    const [id, revisionId] = [newId(), newId()]
    const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
    const distribution = { ...nobody, personIds: [org.people('ravi')] }
    await khalid.do(document.DraftDocument, {
      id,
      revisionId,
      typeId,
      ...titles,
      ownerId: khalid.id,
      distribution,
      ...given,
    })
    await khalid.do(revision.ChangeDraft, { id: revisionId, ...titles, content: saying(text) })
    return { id, revisionId }
  }
  type Asked = { role: 'reviewer' | 'approver'; name: string }
  const submit = async (revisionId: string, asked: readonly Asked[], given: object = {}) => {
    const steps = asked.map(({ role, name }) => ({ id: newId(), role, personId: org.people(name) }))
    await khalid.do(revision.SubmitRevision, { id: revisionId, steps, ...given })
    return steps.map(({ id }) => id)
  }
  const approve = async (name: string, id: string, stepId: string) => {
    const contentHash = (await whole(id)).inWork?.shownHash ?? ''
    return org.as(name).do(revision.ApproveRevision, { id: stepId, contentHash })
  }
  /** In force from today on. */
  const effective = async (given: object = {}, submitted: object = {}) => {
    const made = await drafted(given)
    const [stepId = ''] = await submit(made.revisionId, [{ role: 'approver', name: 'hind' }], {
      effectiveOn: '2026-03-02',
      ...submitted,
    })
    await approve('hind', made.id, stepId)
    return made
  }
  /** The next revision of it, in force. */
  const revised = async (id: string, text: string, submitted: object = {}) => {
    const revisionId = newId()
    await khalid.do(document.ReviseDocument, { id, revisionId })
    const titles = { titleEn: 'Purchasing policy', titleAr: 'سياسة المشتريات' }
    await khalid.do(revision.ChangeDraft, { id: revisionId, ...titles, content: saying(text) })
    const [stepId = ''] = await submit(revisionId, [{ role: 'approver', name: 'hind' }], {
      changeSummary: 'Wording',
      effectiveOn: '2026-03-02',
      ...submitted,
    })
    await approve('hind', id, stepId)
    return revisionId
  }
  const file = async (name: string) => {
    const id = newId()
    const actor = { ...org.actor(name), capacity: 'system' as const }
    const kept = { id, name: 'policy.pdf', sha256: id.replaceAll('-', '').repeat(2), size: 4, type: 'application/pdf' }
    await house.door.enter(KeepFile, kept, { actor, org: org.org })
    return id
  }
  return {
    org,
    mariam,
    khalid,
    hind,
    omar,
    processId,
    typeId,
    type,
    whole,
    drafted,
    submit,
    approve,
    effective,
    revised,
    file,
  }
}
