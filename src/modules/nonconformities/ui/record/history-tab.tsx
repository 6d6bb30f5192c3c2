import { RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import { ListProcesses } from '#modules/processes/contract.ts'
import { useEvery } from '#platform/browser/asking/query.tsx'
import type { WholeNonconformity } from '../../contract/register.ts'

const vocabulary = {
  state: 'nonconformities:states',
  grade: 'nonconformities:grades',
  source: 'nonconformities:sources',
  sourceRecord: 'actions:about',
  causeMethod: 'nonconformities:methods',
  verdict: 'nonconformities:verdicts',
  kind: 'actions:evidenceKinds',
}
const people = ['ownerId', 'raisedBy', 'deciderId', 'acceptedBy', 'closedBy', 'by']
const untold = ['sourceId', 'auditId']

/** Who did what with it, and what it was before. */
export function HistoryTab({ one }: { one: WholeNonconformity }) {
  const named = useNamed()
  const processes = useEvery(ListProcesses, {}).data?.rows ?? []
  const names = new Map([...processes, ...one.people].map((known) => [known.id, named(known)]))
  return <RecordHistory recordId={one.id} words={{ module: 'nonconformities', vocabulary, people, untold, names }} />
}
