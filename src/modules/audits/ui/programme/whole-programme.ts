import type { OutputOf } from '#kernel/contract.ts'
import type { PlannedAudit, TheProgramme } from '../../contract/programme.ts'

export type WholeProgramme = OutputOf<typeof TheProgramme>

/** How a planned audit stands: dropped, not yet an audit, or where its audit is. */
export function standingOf({ grid }: WholeProgramme, planned: PlannedAudit): string {
  if (planned.droppedBecause !== null) return 'dropped'
  const cells = grid.flatMap(({ cells }) => cells).filter((cell) => cell.plannedAuditId === planned.id)
  return (
    (cells.find(({ state }) => state === 'overdue') ?? cells.find(({ auditId }) => auditId) ?? cells[0])?.state ??
    'planned'
  )
}
