import type { Change } from '#kernel/change.ts'
import type { Id } from '#kernel/ids.ts'
import { type Facts, type Notice, stepTaken, tellAll, type Telling } from '#kernel/records/notice.ts'
import type { Process } from './contract.ts'

const named = ({ code, nameEn, nameAr }: Pick<Process, 'code' | 'nameEn' | 'nameAr'>) => ({
  code,
  nameEn: nameEn || nameAr,
  nameAr: nameAr || nameEn,
})

type ToldMap = {
  processId: Id
  revision: number
  authorIds: Id[]
  submittedBy: Id | null
  returnedReason: string | null
  about?: Pick<Process, 'code' | 'nameEn' | 'nameAr' | 'ownerId'>
  workers?: Id[]
}

/** Who can approve is asked, whoever wrote hears how it went on, and who works in the process that another map is valid. */
function tellOfMap(change: Change, facts: Facts): readonly Telling[] {
  const { about, authorIds, submittedBy, ...map } = change.after as unknown as ToldMap
  const step = stepTaken(change)
  if (!about || !step) return []
  const tell = (to: readonly (Id | null)[], key: string, more: object = {}) =>
    tellAll(to, facts, key, { ...named(about), revision: map.revision, ...more }).map((one) => ({
      ...one,
      about: { record: 'process', id: map.processId },
    }))
  const approvers = [...facts.holdersOf('quality-manager'), ...facts.holdersOf('top-management'), about.ownerId]
  if (step.to === 'awaiting-approval')
    return tell(
      approvers.filter((id) => !authorIds.includes(id)),
      'map-approval-wanted',
    )
  if (step.to === 'in-progress') return tell(authorIds, 'map-returned', { reason: map.returnedReason ?? '' })
  if (step.to === 'awaiting-publish') return tell([about.ownerId, submittedBy], 'map-approved')
  return step.to === 'published' ? tell([...(map.workers ?? []), about.ownerId], 'map-published') : []
}

export const notices: Notice[] = [
  {
    record: 'process',
    // Whoever is given a process hears of it.
    tell(change, facts) {
      const after = change.after as unknown as Process
      if (change.before?.['ownerId'] === after.ownerId) return []
      return tellAll([after.ownerId], facts, 'process-handed-over', named(after))
    },
  },
  { record: 'process-map', tell: tellOfMap },
]
