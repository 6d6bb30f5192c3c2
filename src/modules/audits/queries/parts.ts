import type { Id } from '#kernel/ids.ts'
import type { Parts } from '#platform/server/history/parts.ts'
import { itineraryOf, theWholeAudit } from './whole.ts'

/** Team, scope and itinerary stand in tables of their own and are told in the audit's history. */
const audit: Parts = {
  tables: ['audit_member', 'audit_process', 'itinerary_row'],
  async now(reach, ids) {
    const found = new Map<Id, Record<string, unknown>>()
    for (const id of ids) {
      const whole = await theWholeAudit(reach, id)
      if (whole)
        found.set(id, { team: whole.team, processes: whole.processes, itinerary: await itineraryOf(reach, id) })
    }
    return found
  },
}

export const partsOf = { audit }
