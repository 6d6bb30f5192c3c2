import type { Text } from '#kernel/printing/document.ts'

/** What an audit report, an audit plan or an attendance sheet is made of: plain data, also attached to the PDF. */
export type AuditReportData = Readonly<{
  number: string
  title: Text
  revision: string
  type: AuditType
  /** Nothing once the report is issued. */
  state?: 'draft' | 'in-review' | undefined
  issuedAt: string
  form?: string | undefined
  accent?: string | undefined
  organisation: Readonly<{ en: string; ar: string }>
  from: string
  to: string
  objectives: readonly Text[]
  scope: Readonly<{ processes: readonly Text[]; sites: readonly Text[]; clauses: readonly string[] }>
  criteria: Readonly<{ edition: string; documents: readonly Text[] }>
  methods: readonly AuditMethod[]
  team: readonly TeamMember[]
  auditees: readonly Readonly<{ name: string; role: Text }>[]
  itinerary: readonly ItineraryRow[]
  coverage: Coverage
  answers: Readonly<{ conforming: number; nonconforming: number; notApplicable: number; unanswered: number }>
  findings: readonly ReportFinding[]
  previousFindings: readonly PreviousFinding[]
  verdict: Verdict
  conclusions: Text
  recommendation?: Text | undefined
  unresolvedOpinions: readonly Text[]
  notCovered: readonly Text[]
  attendance: readonly Readonly<{ name: string; role: Text; opening: boolean; closing: boolean }>[]
  distribution: readonly Readonly<{ name: string; role: Text }>[]
  signatures: readonly ReportSignature[]
  /** What changed from revision to revision; nothing in plans and in reports issued before it was kept. */
  revisions?: readonly ReportRevision[] | undefined
}>

/** The degree of fulfilment the team concluded; the last three stand in reports issued before the degrees were told apart. */
export type Verdict =
  | 'fulfilled'
  | 'largely-fulfilled'
  | 'partly-fulfilled'
  | 'not-fulfilled'
  | 'conforms'
  | 'conforms-but'
  | 'does-not-conform'

export type ReportRevision = Readonly<{ revision: number; issuedAt: string; issuer: string; changeNote: Text }>
export type AuditType = 'internal' | 'supplier' | 'certification' | 'surveillance' | 'follow-up'
export type AuditMethod = 'interview' | 'observation' | 'document-review' | 'sampling' | 'remote'
export type TeamRole = 'lead' | 'keeper' | 'auditor' | 'trainee' | 'expert' | 'observer'
export type TeamMember = Readonly<{ name: string; role: TeamRole; initials: string }>
export type FindingGrade = 'major' | 'minor' | 'opportunity' | 'strength'
export type ResponseState = 'none' | 'awaited' | 'submitted' | 'accepted' | 'implemented' | 'effective' | 'closed'
export type Evidence = Readonly<{
  kind: 'document' | 'record' | 'person' | 'place' | 'time' | 'observation'
  text: Text
}>

export type ItineraryRow = Readonly<{
  kind: 'audit' | 'meeting' | 'break'
  date: string
  from: string
  to: string
  activity: Text
  clauses?: readonly string[] | undefined
  place?: Text | undefined
  auditors: readonly string[]
  auditee?: string | undefined
  /** Auditors who work at the same time in different places each follow a track. */
  track?: number | undefined
}>

export type Coverage = Readonly<{
  clauses: readonly string[]
  rows: readonly Readonly<{ process: Text; cells: readonly CoverageCell[] }>[]
}>
export type CoverageCell = Readonly<{ clause: string; answered: number; total: number; nonconforming: number }>

export type ReportFinding = Readonly<{
  number: string
  grade: FindingGrade
  requirement: Readonly<{ clause: string; title: Text }>
  statement: Text
  evidence: readonly Evidence[]
  photos: readonly Readonly<{ hash: string; caption: Text }>[]
  process: Text
  nonconformityNumber?: string | undefined
  response: ResponseState
  due?: string | undefined
}>

export type PreviousFinding = Readonly<{
  number: string
  statement: Text
  verdict: 'effective' | 'not-effective' | 'open'
  evidence: Text
}>

export type ReportSignature = Readonly<{
  name: string
  role: Text
  meaning: 'prepared' | 'reviewed' | 'approved' | 'acknowledged'
  at?: string | undefined
}>
