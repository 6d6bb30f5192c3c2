import * as d from '#kernel/printing/document.ts'
import type { AuditReportData, Coverage, Verdict } from './data.ts'
import { findingCard, findingsTable } from './findings.ts'
import { itineraryTable } from './itinerary.ts'
import { grades, gradeTones, inOneLine, joined, period, sitesIn, word } from './words.ts'

/** The audit report: the conclusion first, then what it rests on. */
export function auditReport(data: AuditReportData, language: d.DocumentLanguage): d.DocumentTree {
  return {
    ...frame(data, language),
    title: word('auditReport'),
    attachments: [
      { name: 'audit-data.json', mimeType: 'application/json', json: { schema: 'touchstone/audit-report/1', ...data } },
    ],
    blocks: [
      d.cover(word('auditReport'), data.title, coverFacts(data)),
      ...conclusion(data),
      ...scopeCriteriaTeam(data),
      d.heading(1, word('itinerary')),
      ...itineraryTable(data.itinerary),
      ...coverage(data.coverage),
      d.heading(1, word('findings')),
      findingsTable(data.findings),
      d.heading(1, word('findingsInDetail')),
      ...data.findings.map(findingCard),
      ...previousFindings(data),
      ...limits(data),
      ...attendance(data),
      d.heading(1, word('signatures')),
      d.signatures(
        data.signatures.map(({ name, role, meaning, at }) => ({ name, role, at, meaning: word(`meaning-${meaning}`) })),
      ),
      ...revisions(data),
    ],
  }
}

/** What stands on every page of what this audit prints. */
export const frame = (data: AuditReportData, language: d.DocumentLanguage): Omit<d.DocumentTree, 'title'> => ({
  language,
  number: data.number,
  revision: data.revision,
  issuedAt: data.issuedAt,
  organisation: data.organisation,
  ...(data.state === undefined ? {} : { state: word(`state-${data.state}`) }),
  ...(data.form === undefined ? {} : { form: data.form }),
  ...(data.accent === undefined ? {} : { accent: data.accent }),
  blocks: [],
  attachments: [],
})

export const coverFacts = ({ type, from, to, team, scope, criteria }: AuditReportData): readonly d.Fact[] => [
  [word('type'), word(`type-${type}`)],
  [word('criteria'), criteria.edition],
  [word('dates'), period(from, to)],
  [word('leadAuditor'), team.find(({ role }) => role === 'lead')?.name ?? ''],
  [word('team'), inOneLine(team.map(({ name }) => name))],
  [word('processes'), inOneLine(scope.processes)],
  [word('sites'), sitesIn(scope)],
]

const verdictTones: Readonly<Record<Verdict, d.Tone>> = {
  fulfilled: 'good',
  'largely-fulfilled': 'notice',
  'partly-fulfilled': 'warning',
  'not-fulfilled': 'danger',
  conforms: 'good',
  'conforms-but': 'warning',
  'does-not-conform': 'danger',
}

function conclusion({ verdict, conclusions, recommendation, findings, answers }: AuditReportData): readonly d.Block[] {
  const count = (grade: string) => findings.filter((finding) => finding.grade === grade).length
  const total = answers.conforming + answers.nonconforming + answers.notApplicable + answers.unanswered
  const clauses = [
    ...new Set(findings.filter(({ grade }) => grade !== 'strength').map((one) => one.requirement.clause)),
  ]
  return [
    d.heading(1, word('conclusion')),
    d.callout(verdictTones[verdict], word(`verdict-${verdict}`), conclusions),
    d.paragraph(foundNonconformities(count('major'), count('minor'))),
    d.tiles([
      ...grades.map((grade) => ({
        value: String(count(grade)),
        label: word(`grade-${grade}`),
        tone: gradeTones[grade],
      })),
      { value: `${total - answers.unanswered}/${total}`, label: word('questions'), tone: 'neutral' },
    ]),
    ...(recommendation === undefined ? [] : [d.heading(2, word('recommendation')), d.paragraph(recommendation)]),
    d.heading(2, word('byClause')),
    d.bars(
      '',
      clauses.sort(byNumber).map((clause) => ({
        label: clause,
        parts: grades
          .filter((grade) => grade !== 'strength')
          .map((grade) => ({
            value: findings.filter((one) => one.requirement.clause === clause && one.grade === grade).length,
            tone: gradeTones[grade],
          })),
      })),
      grades
        .filter((grade) => grade !== 'strength')
        .map((grade) => ({ tone: gradeTones[grade], text: word(`grade-${grade}`) })),
    ),
  ]
}

/** The conclusion is the team's; the figures stand beside it and do not soften it. */
const foundNonconformities = (major: number, minor: number): d.Text =>
  major + minor === 0 ? word('nonconformities-none') : word('nonconformities-found', { major, minor })

function scopeCriteriaTeam(data: AuditReportData): readonly d.Block[] {
  const { objectives, scope, criteria, methods, team, auditees } = data
  return [
    d.heading(1, word('scopeCriteriaTeam')),
    d.heading(2, word('objectives')),
    d.list(objectives),
    d.heading(2, word('scope')),
    d.keyValues([
      [word('processes'), inOneLine(scope.processes)],
      [word('sites'), sitesIn(scope)],
      [word('clauses'), inOneLine(scope.clauses)],
      [word('criteria'), criteria.edition],
      ...(criteria.documents.length > 0 ? [[word('documents'), inOneLine(criteria.documents)] as d.Fact] : []),
      [word('methods'), inOneLine(methods.map((method) => word(`method-${method}`)))],
    ]),
    d.heading(2, word('team')),
    d.table(
      [
        { header: word('name'), width: 2 },
        { header: word('role'), width: 2 },
        { header: word('initials'), width: 'auto', align: 'center' },
      ],
      team.map(({ name, role, initials }) => [d.strong(name), word(`role-${role}`), initials]),
    ),
    d.heading(2, word('auditees')),
    d.keyValues(auditees.map(({ name, role }) => [role, name] as const)),
  ]
}

function coverage({ clauses, rows }: Coverage): readonly d.Block[] {
  const toneOf = (answered: number, total: number, nonconforming: number): d.Tone =>
    nonconforming > 0 ? 'danger' : answered === 0 ? 'neutral' : answered < total ? 'notice' : 'good'
  return [
    d.heading(1, word('coverage')),
    d.note(word('coverageNote')),
    d.matrix({
      corner: word('process'),
      columns: clauses,
      rows: rows.map(({ process, cells }) => ({
        head: process,
        cells: clauses.map((clause) => {
          const cell = cells.find((one) => one.clause === clause)
          if (cell === undefined) return undefined
          const { answered, total, nonconforming } = cell
          return { symbol: `${answered}/${total}`, tone: toneOf(answered, total, nonconforming) }
        }),
      })),
      legend: [
        { tone: 'good', text: word('legend-full') },
        { tone: 'notice', text: word('legend-part') },
        { tone: 'danger', text: word('legend-nonconforming') },
        { tone: 'neutral', text: word('legend-none') },
      ],
    }),
  ]
}

const previousTones = { effective: 'good', 'not-effective': 'danger', open: 'warning' } as const

function previousFindings({ previousFindings: previous }: AuditReportData): readonly d.Block[] {
  if (previous.length === 0) return [d.heading(1, word('previousFindings')), d.paragraph(word('previousNone'))]
  return [
    d.heading(1, word('previousFindings')),
    d.table(
      [
        { header: word('findingNumber'), width: 'auto' },
        { header: word('statement'), width: 3 },
        { header: word('evidence'), width: 3 },
        { header: word('verification'), width: 'auto' },
      ],
      previous.map(({ number, statement, evidence, verdict }) => [
        d.strong(number),
        statement,
        evidence,
        d.pill(word(`previous-${verdict}`), previousTones[verdict]),
      ]),
    ),
  ]
}

const limits = ({ notCovered, unresolvedOpinions }: AuditReportData): readonly d.Block[] => [
  d.heading(1, word('limits')),
  d.heading(2, word('notCovered')),
  notCovered.length === 0 ? d.paragraph(word('notCoveredNone')) : d.list(notCovered),
  d.heading(2, word('unresolvedOpinions')),
  unresolvedOpinions.length === 0 ? d.paragraph(word('unresolvedNone')) : d.list(unresolvedOpinions),
  d.callout('neutral', word('samplingTitle'), word('sampling')),
]

const attendance = ({ attendance: people, distribution }: AuditReportData): readonly d.Block[] => [
  d.heading(1, word('attendance')),
  d.table(
    [
      { header: word('name'), width: 2 },
      { header: word('role'), width: 2 },
      { header: word('opening'), width: 1, align: 'center' },
      { header: word('closing'), width: 1, align: 'center' },
    ],
    people.map(({ name, role, opening, closing }) => [
      d.strong(name),
      role,
      word(opening ? 'present' : 'absent'),
      word(closing ? 'present' : 'absent'),
    ]),
  ),
  d.heading(1, word('distribution')),
  d.list(distribution.map(({ name, role }) => joined(' – ', name, role))),
  d.note(word('confidential')),
]

const revisions = ({ revisions: issued = [] }: AuditReportData): readonly d.Block[] =>
  issued.length === 0
    ? []
    : [
        d.heading(1, word('revisions')),
        d.table(
          [
            { header: word('revision'), width: 'auto', align: 'center' },
            { header: word('issuedOn'), width: 1.3 },
            { header: word('issuedBy'), width: 1.5 },
            { header: word('change'), width: 3 },
          ],
          issued.map(({ revision, issuedAt, issuer, changeNote }) => [
            d.strong(String(revision)),
            issuedAt.slice(0, 10),
            issuer,
            changeNote || word('firstIssue'),
          ]),
        ),
      ]

const byNumber = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true })
