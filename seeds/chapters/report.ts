import { DisposeFinding } from '#modules/audits/contract/findings.ts'
import { AcceptReport, ConcludeAudit, IssueReport } from '#modules/audits/contract/report.ts'
import { processes } from '../processes.ts'
import type { Script } from '../timeline.ts'
import type { Way } from './way.ts'

/** Concluded, issued, perhaps issued again, accepted; then what the owners make of opportunities and strengths. */
export function tellReport(script: Script, way: Way): void {
  const { deed, id, person, calendar } = script
  const after = (n: number, atLeast: number) => Math.max(calendar.on(way.day + n), way.to + atLeast)
  const { conclusion, revised, lead, auditee } = way
  if (!conclusion) throw new Error(`the audit ${way.key} is reported and concludes nothing`)
  const distribution = [...new Set(['mansoori', 'mariam', auditee])].map(person)

  deed(after(6, 1), lead, (me) => me.do(ConcludeAudit, { id: way.id, conclusion, distribution }))
  deed(after(10, 3), lead, (me) => me.do(IssueReport, { id: way.id, reportId: id(`report:${way.key}:1`) }))
  if (revised)
    deed(after(14, 5), lead, async (me) => {
      const { note, recommendation } = revised
      await me.do(ConcludeAudit, { id: way.id, conclusion: { ...conclusion, recommendation }, distribution })
      await me.do(IssueReport, { id: way.id, reportId: id(`report:${way.key}:2`), changeNote: note })
    })
  if (!way.reaches('report-accepted')) return

  deed(after(20, 7), auditee, (me) => me.do(AcceptReport, { id: way.id, comment: way.accepted ?? '' }))
  for (const { key, process, disposed } of way.findings ?? [])
    if (disposed)
      deed(after(28, 10), ownerOf(process) ?? auditee, (me) =>
        me.do(DisposeFinding, { id: id(`finding:${key}`), disposition: disposed.as, note: disposed.note }),
      )
}

const ownerOf = (process: string | null) => processes.find(({ key }) => key === process)?.owner
