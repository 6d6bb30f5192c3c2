import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CalendarDate } from '#kernel/dates.ts'
import { type Answer, firstRefusal, Refusal } from '#kernel/refusal.ts'
import { ListPeople, type Person, TheOrganisation } from '#modules/identity/contract.ts'
import { ListQualifications } from '#modules/identity/contract/qualifications.ts'
import { settingsOf } from '#modules/identity/rules/settings.ts'
import { TheProcess } from '#modules/processes/contract.ts'
import { ask } from '#platform/browser/asking/api.ts'
import { keyOf, useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import type { AuditType, Scope, TeamMember, TeamRole } from '../../contract/words.ts'
import { isLedByOthers } from '../../rules/planning/lead.ts'
import {
  auditorIsIndependent,
  auditorIsQualified,
  type Involvement,
  type Qualification,
} from '../../rules/planning/team.ts'
import { useNames, useToday } from '../words.tsx'

export type CandidateWords = {
  scope: Scope
  from: CalendarDate | null
  to: CalendarDate | null
  type: AuditType
  externalLead: string
}

/** The people who might audit this scope, and for each role why not. */
export function useCandidates({ scope, from, to, ...led }: CandidateWords) {
  const { nameOf } = useNames()
  const today = useToday()
  const people = useEvery(ListPeople, {})
  const qualifications = useAsk(ListQualifications, { limit: 200 })
  const organisation = useAsk(TheOrganisation, {})
  const processes = useQueries({
    queries: scope.processes.map(({ processId }) => ({
      queryKey: keyOf(TheProcess, { id: processId }),
      queryFn: () => ask(TheProcess, { id: processId }),
      staleTime: 60_000,
    })),
  })
  const involvements: Involvement[] = processes.flatMap(({ data }) =>
    (data?.members ?? []).map((member) => ({
      personId: member.personId,
      role: member.role,
      from: member.from,
      until: member.until,
      processName: data ? nameOf(data) : '',
    })),
  )
  const days = { from: from || today, to: to || from || today }
  const months = settingsOf(organisation.data?.settings).independenceMonths
  const known: readonly Qualification[] = qualifications.data?.rows ?? []
  const active = useMemo(() => (people.data?.rows ?? []).filter((person) => person.active), [people.data])
  const pending = !people.data || !qualifications.data || processes.some(({ isPending }) => isPending)
  return {
    people: active,
    pending,
    qualificationOf: (personId: string) =>
      known
        .filter(
          (one) =>
            one.personId === personId &&
            one.standard.startsWith('ISO 9001') &&
            one.validUntil >= days.from &&
            (one.withdrawnOn === null || one.withdrawnOn > days.from),
        )
        .toSorted(
          (one, other) => other.role.localeCompare(one.role) || other.validUntil.localeCompare(one.validUntil),
        )[0],
    refusalOf: (person: Person, role: TeamRole): Answer => {
      if (pending || isLedByOthers(led)) return undefined
      const candidate = { personId: person.id, role, name: nameOf(person) }
      return firstRefusal(
        auditorIsIndependent(candidate, involvements, [], days, months),
        auditorIsQualified(candidate, known, days),
      )
    },
  }
}

/** Who is on the team already, and the one lead there may be. */
export const placeIsFree = (personId: string, role: TeamRole, team: readonly TeamMember[]): Answer => {
  if (team.some((member) => member.personId === personId)) return new Refusal('rule', 'member-named-twice')
  if (role === 'lead' && team.some((member) => member.role === 'lead')) return new Refusal('rule', 'audit-needs-lead')
  return undefined
}
