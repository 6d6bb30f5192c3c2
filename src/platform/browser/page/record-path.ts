import type { Id } from '#kernel/ids.ts'

export type Place = { to: string; search?: Record<string, string> }

const beside = (to: string) => (id: Id) => ({ to, search: { open: id } })
const onItsOwn = (to: string) => (id: Id) => ({ to: `${to}/${id}` })

const placeByRecord: Readonly<Record<string, (id: Id) => Place>> = {
  audit: onItsOwn('/audits'),
  programme: onItsOwn('/audit-programmes'),
  finding: beside('/findings'),
  nonconformity: onItsOwn('/nonconformities'),
  'effectiveness-review': onItsOwn('/nonconformities'),
  action: beside('/actions'),
  process: onItsOwn('/processes'),
  assessment: onItsOwn('/implementation/assessments'),
  assessmentAnswer: onItsOwn('/implementation/answers'),
  'assessment-answer': onItsOwn('/implementation/answers'),
  planTask: beside('/implementation/plan'),
  change: onItsOwn('/changes'),
  issue: beside('/context'),
  'interested-party': beside('/context/parties'),
  'climate-decision': () => ({ to: '/context' }),
  'scope-statement': () => ({ to: '/context/scope' }),
  'quality-policy': () => ({ to: '/context/policy' }),
  responsibilities: () => ({ to: '/context/responsibilities' }),
  document: onItsOwn('/documents'),
  retainedRecord: beside('/documents/records'),
  training: onItsOwn('/trainings'),
  clause: onItsOwn('/standards'),
  person: beside('/people'),
  site: beside('/sites'),
}

/** Where a record is read: a page of its own, or the panel beside its register. */
export const placeOf = (record: string, id: Id): Place => placeByRecord[record]?.(id) ?? { to: '/' }

/** The same as one address, for a link outside the router. */
export const recordPath = (record: string, id: Id): string => {
  const { to, search } = placeOf(record, id)
  return search ? `${to}?${new URLSearchParams(search)}` : to
}

const isId = (text: unknown): text is Id => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)

/** Which record an address shows; nothing when it shows none. */
export function recordAt(path: string, open: unknown): { record: string; id: Id } | undefined {
  const id = isId(open) ? open : path.split('/').find(isId)
  if (!id) return undefined
  const record = Object.keys(placeByRecord).find((one) => {
    const { to } = placeOf(one, id)
    return isId(open) ? to === path || to === `${path}/${id}` : path.startsWith(to)
  })
  return record ? { record, id } : undefined
}
