import type { DocumentContent } from '../contract/content.ts'
import type { RevisionState } from '../lifecycle.ts'

export type Both = Readonly<{ en: string; ar: string }>

/** Everything a copy of one revision prints. */
export type CopyData = Readonly<{
  organisation: Both
  number: string
  title: Both
  type: Both
  revision: number
  state: RevisionState
  language: 'en' | 'ar' | 'both'
  confidentiality: 'public' | 'internal' | 'restricted'
  owner: Both
  author: Both
  effectiveOn: string | null
  /** The day it ceased to hold. */
  endedOn: string | null
  /** The day from which this copy could have looked as it does; for a draft, today. */
  issuedAt: string
  contentHash: string | null
  content: DocumentContent
  /** The hash of each picture in the content, by its file. */
  pictures: Readonly<Record<string, string>>
  file: Readonly<{ name: string; type: string; size: number; sha256: string }> | null
  approvals: readonly Approval[]
  revisions: readonly RevisionLine[]
  statusCode: string | null
  /** The controlled copy it is printed as. */
  print: Readonly<{ copy: number; holder: string; place: string; printedOn: string; recalledOn: string | null }> | null
}>

export type Approval = Readonly<{
  role: 'reviewer' | 'approver'
  name: Both
  jobTitle: Both
  /** In whose place. */
  for: Both | null
  /** In the organisation's own zone. */
  at: string
}>

export type RevisionLine = Readonly<{
  revision: number
  state: RevisionState
  effectiveOn: string | null
  author: Both
  approvers: readonly Both[]
  changeSummary: string
}>
