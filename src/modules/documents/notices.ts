import type { Change } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/notice.ts'

/** What a change tells beside its row: the document it is about, and who is asked to go on. */
type Told = {
  state: string
  stateReason: string
  authorId: Id
  ownerId?: Id
  personId: Id
  effectiveOn: string | null
  asks?: Id[]
  about?: { number: string; titleEn: string; titleAr: string }
}

function tellOfRevision(change: Change, people: Facts): readonly Telling[] {
  const after = change.after as unknown as Told
  const { about, asks = [], stateReason: reason, authorId } = after
  const step = stepTaken(change)
  if (!about || !step) return []
  if (step.to === 'in-review') return tellAll(asks, people, 'decision-wanted', about)
  if (step.to === 'changes-requested') return tellAll([authorId], people, 'changes-requested', { ...about, reason })
  if (step.to === 'approved') return tellAll([authorId], people, 'approved', about)
  if (step.to === 'effective') return tellAll([authorId, after.ownerId], people, 'effective', about)
  return []
}

const tellOfStep = (change: Change, people: Facts): readonly Telling[] => {
  const { about, asks = [] } = change.after as unknown as Told
  return about ? tellAll(asks, people, 'decision-wanted', about) : []
}

const tellOfReading = (change: Change, people: Facts): readonly Telling[] => {
  const { about, personId } = change.after as unknown as Told
  return about && !change.before ? tellAll([personId], people, 'read-please', about) : []
}

export const notices: Notice[] = [
  { record: 'documentRevision', tell: tellOfRevision },
  { record: 'documentStep', tell: tellOfStep },
  { record: 'acknowledgement', tell: tellOfReading },
]
