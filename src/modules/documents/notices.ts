import type { Change } from '#kernel/change.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import { type Above, tellOfLate } from '#modules/identity/rules/escalation.ts'

/** What a change tells beside its row: the document it is about, and who is asked to go on. */
type Told = {
  state: string
  stateReason: string
  documentId: Id
  authorId: Id
  ownerId?: Id
  personId: Id
  asks?: Id[]
  about?: { number: string; titleEn: string; titleAr: string }
}

/** Everything is read in the document it belongs to. */
const inDocument = (tellings: readonly Telling[], id: Id): readonly Telling[] =>
  tellings.map((one) => ({ ...one, about: { record: 'document', id } }))

function tellOfRevision(change: Change, people: Facts): readonly Telling[] {
  const after = change.after as unknown as Told
  const { about, asks = [], stateReason: reason, authorId } = after
  const step = stepTaken(change)
  if (!about || !step) return []
  const tell = (to: readonly (Id | undefined)[], key: string, params: object = {}) =>
    inDocument(tellAll(to, people, key, { ...about, ...params }), after.documentId)
  if (step.to === 'in-review') return tell(asks, 'decision-wanted')
  if (step.to === 'changes-requested') return tell([authorId], 'changes-requested', { reason })
  if (step.to === 'approved') return tell([authorId], 'approved')
  return step.to === 'effective' ? tell([authorId, after.ownerId], 'effective') : []
}

const tellOfStep = (change: Change, people: Facts): readonly Telling[] => {
  const { about, asks = [], documentId } = change.after as unknown as Told
  return about ? inDocument(tellAll(asks, people, 'decision-wanted', about), documentId) : []
}

const tellOfReading = (change: Change, people: Facts): readonly Telling[] => {
  const { about, personId, documentId } = change.after as unknown as Told
  return about && !change.before ? inDocument(tellAll([personId], people, 'read-please', about), documentId) : []
}

export const notices: Notice[] = [
  { record: 'documentRevision', tell: tellOfRevision },
  { record: 'documentStep', tell: tellOfStep },
  { record: 'acknowledgement', tell: tellOfReading },
]

type Due = {
  state: string
  number: string | null
  titleEn: string
  titleAr: string
  confidentiality: string
  ownerId: Id
  nextReviewOn: string
}

/** A document in force that should have been looked at again; those above its owner read the title of what is not restricted. */
export const escalations = (document: Due, today: CalendarDate, above: Above): readonly Telling[] => {
  const { state, number, titleEn, titleAr, confidentiality, ownerId, nextReviewOn: due } = document
  if (state !== 'effective') return []
  const params = { number: number ?? '', titleEn: titleEn || titleAr, titleAr: titleAr || titleEn }
  const told = tellOfLate({ ownerId, due, key: 'review-overdue', params }, today, above)
  if (confidentiality !== 'restricted') return told
  const bare = { titleEn: params.number, titleAr: params.number }
  return told.map((one) => (one.personId === ownerId ? one : { ...one, params: { ...one.params, ...bare } }))
}

type Unread = { personId: Id; number: string; titleEn: string; titleAr: string }

export const remindersToRead = (unread: readonly Unread[]): readonly Telling[] =>
  unread.map(({ personId, number, titleEn, titleAr }) => ({
    personId,
    key: 'reading-reminder',
    params: { number, titleEn: titleEn || titleAr, titleAr: titleAr || titleEn },
  }))
