import { useState } from 'react'
import type { InputOf } from '#kernel/contract.ts'
import { addDays, addMonths } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { ListProcesses, type ProcessLine } from '#modules/processes/contract.ts'
import { useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import { useView } from '#platform/browser/page/view-state.ts'
import type { ProposeAudit } from '../../contract/audit.ts'
import { type PlannedAudit, TheProgramme } from '../../contract/programme.ts'
import { useToday } from '../words.tsx'
import { clausesOfProcess } from './scope-field.tsx'

type Values = InputOf<typeof ProposeAudit>

const empty: Omit<Values, 'id' | 'edition'> = {
  type: 'first-party',
  title: '',
  objectives: '',
  reason: '',
  scope: { processes: [], clauses: [], siteIds: [] },
  criteria: [],
  method: 'on-site',
  methodNote: '',
  language: 'both',
  auditeeId: null,
  externalLead: '',
  externalBody: '',
  plannedAuditId: null,
  from: null,
  to: null,
  team: [],
}

/**
 * The first values of the form: empty, what the programme planned (`/audits/new?programme=…&planned=…`), or a process
 * nobody has audited (`?process=…`).
 */
export function useProposal() {
  const [id] = useState(newId)
  const today = useToday()
  const [view] = useView<{ programme?: string; planned?: string; process?: string }>()
  const isPlanned = Boolean(view.programme && view.planned)
  const isOfOne = Boolean(view.process)
  const named = useNamed()
  const programme = useAsk(TheProgramme, { id: view.programme ?? '' }, { when: isPlanned })
  const processes = useEvery(ListProcesses, { state: 'active' }, { when: isPlanned || isOfOne })
  const organisation = useAsk(TheOrganisation, {})
  const edition = organisation.data?.edition ?? '9001:2015'
  const blank: Values = { ...empty, id, edition }
  if (!isPlanned && !isOfOne) return { values: blank, problem: null }

  const problem = programme.error ?? processes.error
  if (!processes.data || !organisation.data) return { values: undefined, problem }
  const { rows } = processes.data
  if (!isPlanned) {
    const one = rows.find((process) => process.id === view.process)
    return { values: one ? ofProcess(blank, one, named(one)) : blank, problem: null }
  }
  const planned = programme.data?.plannedAudits.find((one) => one.id === view.planned)
  if (!programme.data || !planned) return { values: undefined, problem }
  const lines = rows.filter((process) => planned.processIds.includes(process.id))
  return { values: ofProgramme(blank, { ...programme.data.programme, planned, lines, today }), problem }
}

const scopeOf = (edition: Values['edition'], lines: readonly ProcessLine[]) =>
  lines.map((process) => ({ processId: process.id, clauses: clausesOfProcess(edition, process) }))

const ofProcess = (blank: Values, process: ProcessLine, title: string): Values => ({
  ...blank,
  title,
  scope: { processes: scopeOf(blank.edition, [process]), clauses: [], siteIds: process.siteIds },
  auditeeId: process.ownerId,
})

type Programmed = {
  year: number
  objectives: string
  planned: PlannedAudit
  lines: readonly ProcessLine[]
  today: string
}

function ofProgramme(blank: Values, { year, objectives, planned, lines, today }: Programmed): Values {
  const month = addMonths(`${year}-01-01`, planned.month - 1)
  // Nobody goes back to audit a month that has begun, and qualification is checked for these days.
  const from = firstWorkingDay(month < today ? today : month)
  return {
    ...blank,
    type: planned.type,
    title: planned.title,
    reason: planned.reason,
    objectives,
    scope: { processes: scopeOf(blank.edition, lines), clauses: [], siteIds: planned.siteIds },
    auditeeId: lines[0]?.ownerId ?? null,
    plannedAuditId: planned.id,
    from,
    to: from,
    team: planned.leadId ? [{ personId: planned.leadId, role: 'lead' }] : [],
  }
}

/** A day to begin with; people choose their own. */
function firstWorkingDay(from: string): string {
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay()
  return addDays(from, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}
