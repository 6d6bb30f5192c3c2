import { useFormats } from '#design/word/formats.tsx'
import { type HistoryWords, RecordHistory } from '#modules/identity/ui/embed.tsx'
import { useNames } from '../words.tsx'
import type { WholeAudit } from './steps/steps.ts'

/** Who did what when, and what it was before. */
export function HistoryTab({ whole }: { whole: WholeAudit }) {
  return <RecordHistory recordId={whole.audit.id} words={useHistoryWords(whole)} />
}

type Scoped = { processId: string; clauses: readonly string[] }

const vocabulary = {
  state: 'audits:states.audit',
  type: 'audits:types',
  method: 'audits:methods',
  language: 'audits-ui:languages',
  planState: 'audits:states.plan',
  role: 'audits:roles',
  fulfilment: 'audits:fulfilments',
}

function useHistoryWords({ audit, team, processes, auditee }: WholeAudit): HistoryWords {
  const { list } = useFormats()
  const { nameOf } = useNames()
  const names = new Map<string, string>([
    ...team.map(({ person }) => [person.id, nameOf(person)] as const),
    ...processes.map((process) => [process.id, nameOf(process)] as const),
    ...(auditee ? [[auditee.id, nameOf(auditee)] as const] : []),
    [audit.id, audit.title],
  ])
  const scopeSaid = (scoped: readonly Scoped[]): string =>
    list(scoped.map(({ processId, clauses }) => `${names.get(processId) ?? '…'} (${clauses.join(', ') || '–'})`))
  return {
    module: 'audits',
    vocabulary,
    people: ['auditeeId', 'personId', 'proposedBy', 'auditees', 'auditorId'],
    names,
    untold: ['objection', 'auditId'],
    say: (field, value) => (field.endsWith('processes') ? scopeSaid(value as Scoped[]) : undefined),
  }
}
