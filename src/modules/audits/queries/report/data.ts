import { sql } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { theRecord } from '#platform/server/history/records.ts'
import type { World } from '#platform/server/context.ts'
import { clause, compareClauses } from '#modules/standards/rules.ts'
import type { ProcessRef } from '../../contract/words.ts'
import type { AuditReportData, ReportRevision, ReportSignature } from '../../reports/data.ts'
import { findingNumber, inReportOrder, isNonconforming } from '../../rules/findings.ts'
import type { AuditQuestionRecord, FindingRecord } from '../../tables.ts'
import { peopleRefs, processRefs, siteRefs } from '../refs.ts'
import {
  attendanceOf,
  bothNames,
  itineraryLines,
  methodsOf,
  nameIn,
  responseFor,
  printedTeam,
  typeNamed,
} from './words.ts'
import { findingsOf, itineraryOf, questionsOf, type WholeAudit } from '../whole.ts'

type Reach = Pick<World, 'db' | 'org' | 'now'>
export type Issue = {
  revision: number
  state?: 'draft'
  signatures: readonly ReportSignature[]
  revisions?: readonly ReportRevision[]
}

/** Everything the report prints, in one bounded set of questions however large the audit is. */
export async function reportDataOf(world: Reach, audit: WholeAudit, issue: Issue): Promise<AuditReportData> {
  const organisation = await theRecord<{ nameEn: string; nameAr: string }>(world, 'organisation', world.org)
  const [itinerary, questions] = [await itineraryOf(world, audit.id), await questionsOf(world, audit.id)]
  const findings = (await findingsOf(world, audit.id)).filter(({ state }) => state !== 'withdrawn')
  const people = await peopleRefs(world, everybodyIn(audit, itinerary))
  const processes = await processRefs(world, [
    ...audit.processes.map(({ processId }) => processId),
    ...[...itinerary, ...questions, ...findings].map(({ processId }) => processId),
  ])
  const [photos, nonconformities, previous] = [
    await photosOf(world, findings),
    await nonconformitiesOf(world, audit.id),
    await previousOf(world, audit.id),
  ]
  const name = nameIn(audit.language, people)
  const listed = (id: Id) => {
    const person = people.get(id)
    return person ? [{ name: name(id), role: bothNames(person.jobTitleEn, person.jobTitleAr) }] : []
  }
  const all = audit.processes.flatMap(({ clauses }) => clauses).concat(audit.clauses)
  const conclusion = audit.conclusion
  const paragraphs = (text: string | undefined) => (text ? text.split('\n').filter((line) => line.trim() !== '') : [])

  return {
    number: audit.number ?? '',
    title: audit.title,
    revision: String(issue.revision),
    type: typeNamed[audit.type],
    ...(issue.state ? { state: issue.state } : {}),
    issuedAt: world.now.toISOString(),
    organisation: bothNames(organisation.nameEn, organisation.nameAr),
    from: audit.from ?? '',
    to: audit.to ?? '',
    objectives: paragraphs(audit.objectives),
    scope: {
      processes: audit.processes.flatMap(({ processId }) => processName(processes.get(processId)) ?? []),
      sites: (await siteRefs(world, audit.siteIds)).map(({ nameEn, nameAr }) => bothNames(nameEn, nameAr)),
      clauses: [...new Set(all)].sort(compareClauses),
    },
    criteria: { edition: `ISO ${audit.edition}`, documents: audit.criteria },
    methods: methodsOf(audit.method),
    team: printedTeam(audit, people, name),
    auditees: audit.auditees.flatMap(listed),
    itinerary: itineraryLines(itinerary, people, processes, name),
    coverage: coverageOf(questions, processes),
    answers: {
      conforming: questions.filter(
        ({ grade }) => grade === 'conform' || grade === 'strength' || grade === 'opportunity',
      ).length,
      nonconforming: questions.filter(({ grade }) => grade === 'minor' || grade === 'major').length,
      notApplicable: questions.filter(({ grade }) => grade === 'not-applicable').length,
      unanswered: questions.filter(({ grade }) => grade === null).length,
    },
    findings: inReportOrder(findings).map((finding, at) => {
      const nonconformity = nonconformities.get(finding.id)
      return {
        number: finding.number ?? findingNumber(at + 1),
        grade: finding.grade,
        requirement: { clause: finding.clause, title: clause(finding.edition, finding.clause)?.label ?? '' },
        statement: finding.statement,
        evidence: finding.evidence.map(({ kind, text }) => ({ kind, text })),
        photos: finding.evidence.flatMap(({ fileId, text }) => {
          const hash = fileId && photos.get(fileId)
          return hash ? [{ hash, caption: text }] : []
        }),
        process: (finding.processId && processName(processes.get(finding.processId))) || '',
        nonconformityNumber: nonconformity?.number,
        response: isNonconforming(finding.grade) ? responseFor(nonconformity?.state) : 'none',
        due: nonconformity?.responseDue,
      }
    }),
    previousFindings: previous,
    verdict: conclusion?.fulfilment ?? 'fulfilled',
    conclusions: conclusion?.text ?? '',
    recommendation: conclusion?.recommendation || undefined,
    unresolvedOpinions: paragraphs(conclusion?.unresolved),
    notCovered: paragraphs(conclusion?.notCovered),
    attendance: attendanceOf(audit, people, name),
    distribution: audit.distribution.flatMap(listed),
    signatures: issue.signatures,
    revisions: issue.revisions,
  }
}

const everybodyIn = (audit: WholeAudit, itinerary: readonly { auditorIds: Id[]; auditeeId: Id | null }[]) => [
  ...audit.team.map(({ personId }) => personId),
  ...audit.auditees,
  ...audit.distribution,
  ...itinerary.flatMap(({ auditorIds, auditeeId }) => [...auditorIds, auditeeId]),
  ...[audit.opening, audit.closing].flatMap((meeting) => meeting?.attendees.map(({ personId }) => personId) ?? []),
]

const processName = (process: ProcessRef | undefined) => process && bothNames(process.nameEn, process.nameAr)

function coverageOf(
  questions: readonly AuditQuestionRecord[],
  processes: ReadonlyMap<Id, ProcessRef>,
): AuditReportData['coverage'] {
  const clauses = [...new Set(questions.map((question) => question.clause))].sort(compareClauses)
  const topics = [...new Set(questions.map(({ processId }) => processId))]
  const rows = topics.map((processId) => ({
    process: (processId && processName(processes.get(processId))) || '—',
    cells: clauses.flatMap((number) => {
      const here = questions.filter((question) => question.processId === processId && question.clause === number)
      if (here.length === 0) return []
      const answered = here.filter(({ grade }) => grade !== null).length
      const nonconforming = here.filter(({ grade }) => grade === 'minor' || grade === 'major').length
      return [{ clause: number, answered, total: here.length, nonconforming }]
    }),
  }))
  return { clauses, rows }
}

async function photosOf({ db, org }: Reach, findings: readonly FindingRecord[]): Promise<Map<Id, string>> {
  const ids = findings.flatMap(({ evidence }) => evidence.flatMap(({ fileId }) => fileId ?? []))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('file')
    .select(['id', 'sha256'])
    .where('orgId', '=', org)
    .where('id', 'in', [...new Set(ids)])
    .where('type', 'like', 'image/%')
    .execute()
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]))
}

type Carried = { number: string; state: string; responseDue: CalendarDate }

async function nonconformitiesOf({ db, org }: Reach, auditId: Id): Promise<Map<Id, Carried>> {
  const rows = await db
    .selectFrom('nonconformity as n')
    .innerJoin('finding', (join) =>
      join.onRef('finding.orgId', '=', 'n.orgId').onRef('finding.nonconformityId', '=', 'n.id'),
    )
    .select(['finding.id as findingId', 'n.number', 'n.state', 'n.responseDue'])
    .where('n.orgId', '=', org)
    .where('finding.auditId', '=', auditId)
    .execute()
  return new Map(rows.map(({ findingId, ...row }) => [findingId, row]))
}

async function previousOf({ db, org }: Reach, auditId: Id): Promise<AuditReportData['previousFindings']> {
  const rows = await db
    .selectFrom('auditQuestion as q')
    .innerJoin('finding', (join) =>
      join.onRef('finding.orgId', '=', 'q.orgId').onRef('finding.id', '=', 'q.previousFindingId'),
    )
    .innerJoin('audit', (join) =>
      join.onRef('audit.orgId', '=', 'finding.orgId').onRef('audit.id', '=', 'finding.auditId'),
    )
    .select(['finding.number', 'audit.number as auditNumber', 'finding.statement', 'q.grade', 'q.notes', 'q.evidence'])
    .where('q.orgId', '=', org)
    .where('q.auditId', '=', auditId)
    .orderBy(sql`q.position`)
    .execute()
  return rows.map(({ number, auditNumber, statement, grade, notes, evidence }) => ({
    number: `${auditNumber} ${number}`,
    statement,
    verdict:
      grade === 'conform' || grade === 'strength'
        ? 'effective'
        : grade === 'minor' || grade === 'major'
          ? 'not-effective'
          : 'open',
    evidence: [notes, ...evidence.map(({ text }) => text)].filter((text) => text !== '').join('; '),
  }))
}
