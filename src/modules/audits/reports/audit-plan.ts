import * as d from '#kernel/printing/document.ts'
import { frame } from './audit-report.ts'
import type { AuditReportData } from './data.ts'
import { itineraryTable } from './itinerary.ts'
import { inOneLine, period, sitesIn, word } from './words.ts'

/** What the auditee gets before the audit: what is audited, when, where and by whom. */
export const auditPlanDocument = (data: AuditReportData, language: d.DocumentLanguage): d.DocumentTree => ({
  ...frame(data, language),
  title: word('auditPlan'),
  attachments: [
    {
      name: 'audit-plan.json',
      mimeType: 'application/json',
      json: { schema: 'touchstone/audit-plan/1', number: data.number, itinerary: data.itinerary },
    },
  ],
  blocks: [
    d.heading(1, word('auditPlan'), false),
    d.keyValues([
      [word('auditNumber'), [d.strong(data.number), data.title]],
      [word('type'), word(`type-${data.type}`)],
      [word('auditee'), data.organisation],
      [word('dates'), period(data.from, data.to)],
      [word('criteria'), [data.criteria.edition, inOneLine(data.criteria.documents)]],
      [word('processes'), inOneLine(data.scope.processes)],
      [word('sites'), sitesIn(data.scope)],
      [word('methods'), inOneLine(data.methods.map((method) => word(`method-${method}`)))],
    ]),
    d.heading(2, word('objectives'), false),
    d.list(data.objectives),
    d.heading(2, word('team'), false),
    d.table(
      [
        { header: word('initials'), width: 'auto' },
        { header: word('name'), width: 2 },
        { header: word('role'), width: 2 },
      ],
      data.team.map(({ initials, name, role }) => [d.strong(initials), name, word(`role-${role}`)]),
    ),
    d.heading(1, word('itinerary'), false),
    ...itineraryTable(data.itinerary),
    d.note(word('planNote')),
    d.heading(1, word('planAgreement'), false),
    d.signatures([
      ...data.team
        .filter(({ role }) => role === 'lead')
        .map(({ name }) => ({ name, role: word('role-lead'), meaning: word('meaning-prepared') })),
      ...data.auditees.slice(0, 1).map(({ name, role }) => ({ name, role, meaning: word('meaning-acknowledged') })),
    ]),
  ],
})
