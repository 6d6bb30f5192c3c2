import {
  DraftDocument,
  ObsoleteDocument,
  ReviewDocument,
  ReviseDocument,
} from '#modules/documents/contract/document.ts'
import { AcknowledgeReading, ReadingsOfPerson } from '#modules/documents/contract/reading.ts'
import { TheDocument } from '#modules/documents/contract/register.ts'
import { ApproveRevision, ChangeDraft, ReviewRevision, SubmitRevision } from '#modules/documents/contract/revision.ts'
import { AddUsualTypes, ListTypes } from '#modules/documents/contract/types.ts'
import { beginFrom } from '#modules/documents/rules/templates.ts'
import { policies } from '../documents/policies.ts'
import { procedures } from '../documents/procedures.ts'
import type { DocumentTold, SectionTold } from '../documents/told.ts'
import { inTurn, type Script } from '../timeline.ts'

/** What is written down: drafted, looked at, approved, read, revised, and one of it given up. */
export function tellDocuments(script: Script): void {
  script.deed(script.calendar.on(58), 'mariam', (me) => me.do(AddUsualTypes, {}))
  for (const told of [...policies, ...procedures]) tellDocument(inTurn(script), told)
}

function tellDocument(script: Script, told: DocumentTold): void {
  const { deed, calendar, id } = script
  const documentId = id(`document:${told.key}`)
  draft(script, told)
  if (told.reaches === 'draft') return
  submit(script, told, 1)
  if (told.reaches === 'in-review') return
  decide(script, told, 1)
  read(script, told, told.revised && told.revised.reaches === undefined ? told.revised.day : told.day)
  if (told.checked) {
    const ids = { reviewId: id(`checked:${told.key}`), revisionId: id(`revision:${told.key}:2`) }
    const check = { id: documentId, ...ids, verdict: 'unchanged', note: 'Still as we work.' } as const
    deed(calendar.on(told.checked), told.writer, (me) => me.do(ReviewDocument, check))
  }
  const { obsolete } = told
  if (obsolete)
    deed(calendar.on(obsolete.day), 'mariam', (me) =>
      me.do(ObsoleteDocument, { id: documentId, reason: obsolete.reason }),
    )
}

const titlesOf = ({ titleEn, titleAr }: DocumentTold) => ({ titleEn, titleAr })

/** Sections as the editor keeps them, in both languages, which agree. */
function contentOf({ titleEn, titleAr }: DocumentTold, sections: readonly SectionTold[]) {
  const blocks = sections.flatMap(({ en, ar, says = [], steps }) => [
    { heading: 1, en, ar },
    ...says.map((words) => ({ paragraph: true, ...words })),
    ...(steps ? [{ list: 'ordered', items: [...steps] }] : []),
  ])
  const name = { en: titleEn, ar: titleAr }
  return beginFrom({ kind: 'procedure', name, about: name, blocks }, {}, ['en', 'ar'])
}

function draft({ deed, calendar: { on }, id, person }: Script, told: DocumentTold): void {
  const { key, type, writer, processes, clauses, readers } = told
  const revisionId = id(`revision:${key}:1`)
  deed(on(told.day), writer, async (me) => {
    const { rows } = await me.ask(ListTypes, { limit: 100 })
    await me.do(DraftDocument, {
      id: id(`document:${key}`),
      revisionId,
      typeId: rows.find(({ prefix }) => prefix === type)?.id ?? '',
      ...titlesOf(told),
      ownerId: person(writer),
      processIds: processes.map((one) => id(`process:${one}`)),
      clauses: [...clauses],
      distribution: {
        everyone: readers.everyone ?? false,
        processIds: (readers.processes ?? []).map((one) => id(`process:${one}`)),
        personIds: (readers.people ?? []).map(person),
      },
    })
    await me.do(ChangeDraft, { id: revisionId, ...titlesOf(told), content: contentOf(told, told.text) })
  })
}

const revise = (script: Script, told: DocumentTold): void => {
  const { revised } = told
  if (!revised) return
  const { deed, calendar, id } = script
  const revisionId = id(`revision:${told.key}:2`)
  deed(calendar.on(revised.day), told.writer, async (me) => {
    await me.do(ReviseDocument, { id: id(`document:${told.key}`), revisionId })
    const content = contentOf(told, [...told.text, revised.more])
    await me.do(ChangeDraft, { id: revisionId, ...titlesOf(told), content, changeSummary: revised.summary })
  })
  submit(script, told, 2)
  if (revised.reaches === undefined) decide(script, told, 2)
}

const dayOf = (told: DocumentTold, revision: 1 | 2) => (revision === 1 ? told.day : (told.revised?.day ?? told.day))

function submit({ deed, calendar: { on }, id, person, day }: Script, told: DocumentTold, revision: 1 | 2): void {
  const { key, writer, reviewer, approver } = told
  const steps = [
    ...(reviewer
      ? [{ id: id(`reviews:${key}:${revision}`), role: 'reviewer' as const, personId: person(reviewer) }]
      : []),
    { id: id(`approves:${key}:${revision}`), role: 'approver' as const, personId: person(approver) },
  ]
  const submitted = on(dayOf(told, revision) + 2)
  const effect =
    told.reaches === 'for-training' ? { effectiveOn: day(745), trainFirst: true } : { effectiveOn: day(submitted) }
  deed(
    submitted,
    writer,
    (me) => me.do(SubmitRevision, { id: id(`revision:${key}:${revision}`), steps, ...effect }),
    11,
  )
}

function decide(script: Script, told: DocumentTold, revision: 1 | 2): void {
  const { deed, calendar, id, teller } = script
  const { key, reviewer, approver } = told
  const shown = async (who: string) => {
    const { inWork } = await teller.as(who).ask(TheDocument, { id: id(`document:${key}`) })
    return inWork?.shownHash ?? ''
  }
  const on = calendar.on(dayOf(told, revision) + 5)
  if (reviewer)
    deed(on, reviewer, async (me) =>
      me.do(ReviewRevision, { id: id(`reviews:${key}:${revision}`), contentHash: await shown(reviewer) }),
    )
  deed(on + 1, approver, async (me) =>
    me.do(ApproveRevision, { id: id(`approves:${key}:${revision}`), contentHash: await shown(approver) }),
  )
}

/** What is in force is read in the weeks after; the second revision by those who have read it so far. */
function read(script: Script, told: DocumentTold, since: number): void {
  const { deed, calendar, id } = script
  revise(script, told)
  for (const [at, who] of (told.read ?? []).entries())
    deed(calendar.on(since + 8) + Math.floor(at / 3), who, async (me) => {
      const { rows } = await me.ask(ReadingsOfPerson, { personId: id(`person:${who}`) })
      const mine = rows.find((one) => one.documentId === id(`document:${told.key}`) && one.state === 'assigned')
      if (mine) await me.do(AcknowledgeReading, { id: mine.id })
    })
}
