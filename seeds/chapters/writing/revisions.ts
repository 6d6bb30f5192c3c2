import { ReviseDocument } from '#modules/documents/contract/document.ts'
import { AcknowledgeReading, ReadingsOfDocument } from '#modules/documents/contract/reading.ts'
import {
  ApproveRevision,
  ChangeDraft,
  RejectRevision,
  ReviewRevision,
  SubmitRevision,
  WithdrawRevision,
} from '#modules/documents/contract/revision.ts'
import { OpenRevision } from '#modules/implementation/contract/changes.ts'
import type { DocumentTold, RevisionTold } from '../../documents/told.ts'
import { staleTextOf, textOf } from '../../documents/written.ts'
import { people } from '../../people.ts'
import type { Script } from '../../timeline.ts'

type Doing = ReturnType<Script['teller']['as']>
type Step = { id: string; role: 'reviewer' | 'approver'; personId: string; who: string }
/** One revision on its way through the house. */
type Way = {
  script: Script
  told: DocumentTold
  revision: RevisionTold
  id: string
  steps: readonly Step[]
  /** What everybody is shown who decides, once it is submitted. */
  shown: { contentHash: string }
}

/** From the first word to where it stands today. */
export function tellRevision(script: Script, told: DocumentTold, revision: RevisionTold, number: number): void {
  const id = script.id(`revision:${told.key}:${number}`)
  const way = { script, told, revision, id, steps: stepsOf(script, told, number), shown: { contentHash: '' } }
  const { reaches, decided = 0 } = revision
  write(way, number)
  if (reaches === 'draft') return
  submit(way)
  if (reaches === 'withdrawn') return withdraw(way)
  if (reaches === 'changes-requested') return sendBack(way)
  decide(way, reaches === 'in-review' ? decided : way.steps.length)
  if (reaches === undefined || reaches === 'for-training') read(way)
}

function stepsOf({ id, person }: Script, told: DocumentTold, number: number): Step[] {
  const { key, writer, reviewers = [], approvers = [writer === 'mariam' ? 'mansoori' : 'mariam'] } = told
  const step = (role: Step['role']) => (who: string) => ({
    id: id(`step:${key}:${number}:${who}`),
    role,
    personId: person(who),
    who,
  })
  return [...reviewers.map(step('reviewer')), ...approvers.map(step('approver'))]
}

function write(way: Way, number: number): void {
  const { script, told, revision, id } = way
  const { titleEn, titleAr, key, writer } = told
  const content = revision.isStale ? staleTextOf(key, number) : textOf(key, number)
  script.deed(script.calendar.on(revision.day), writer, async (me) => {
    if (number > 1) await open(me, way)
    await me.do(ChangeDraft, { id, titleEn, titleAr, content, changeSummary: revision.summary ?? '' })
  })
}

/** By its writer, or by the change that asks for it. */
function open(me: Doing, { script, told, revision, id: revisionId }: Way): Promise<unknown> {
  const documentId = script.id(`document:${told.key}`)
  if (!revision.change) return me.do(ReviseDocument, { id: documentId, revisionId })
  const openingId = script.id(`opening:revision:${told.key}`)
  return me.do(OpenRevision, { id: script.id(`change:${revision.change}`), openingId, documentId, revisionId })
}

function submit({ script, told, revision, id, steps, shown }: Way): void {
  const { calendar, day } = script
  const on = calendar.on(revision.day + 2)
  const effect = {
    'for-training': { effectiveOn: day(745), trainFirst: true },
    approved: { effectiveOn: day(740) },
    at_once: { effectiveOn: day(on) },
  }[revision.reaches === 'for-training' || revision.reaches === 'approved' ? revision.reaches : 'at_once']
  const { sequence = 'parallel' } = told
  const asked = steps.map(({ who: _, ...step }) => step)
  script.deed(
    on,
    told.writer,
    async (me) => {
      const isMinor = revision.isMinor ?? false
      const { record } = await me.do(SubmitRevision, { id, steps: asked, sequence, isMinor, ...effect })
      shown.contentHash = String(record['contentHash'])
    },
    11,
  )
}

/** Everybody decides on what they were shown. */
function decide({ script, revision, steps, shown }: Way, count: number): void {
  for (const step of steps.slice(0, count)) {
    const isLast = step.role === 'approver'
    const who = (isLast && revision.instead) || step.who
    script.deed(
      script.calendar.on(revision.day + 5) + (isLast ? 1 : 0),
      who,
      (me) => me.do(isLast ? ApproveRevision : ReviewRevision, { id: step.id, ...shown }),
      isLast ? 10 : 9,
    )
  }
}

function sendBack({ script, revision, steps: [first], shown }: Way): void {
  if (!first) return
  const reason = revision.reason ?? ''
  script.deed(script.calendar.on(revision.day + 4), first.who, (me) =>
    me.do(RejectRevision, { id: first.id, ...shown, reason }),
  )
}

function withdraw({ script, told, revision, id }: Way): void {
  const reason = revision.reason ?? ''
  script.deed(script.calendar.on(revision.day + 12), told.writer, (me) => me.do(WithdrawRevision, { id, reason }))
}

/** What is in force, or in training, is read in the weeks after. */
function read({ script, told, revision, id: revisionId }: Way): void {
  const { deed, calendar, id, teller } = script
  const keyById = new Map(people.map(({ key }) => [id(`person:${key}`), key]))
  deed(calendar.on(revision.day + 12), told.writer, async (me) => {
    const { rows } = await me.ask(ReadingsOfDocument, { id: id(`document:${told.key}`) })
    for (const row of rows) {
      const who = keyById.get(row.personId) ?? ''
      const reads = told.read ? told.read.includes(who) : !told.unread?.includes(who)
      if (row.revisionId === revisionId && row.state === 'assigned' && reads)
        await teller.as(who).do(AcknowledgeReading, { id: row.id })
    }
  })
}
