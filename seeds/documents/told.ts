export type RevisionReaches = 'draft' | 'in-review' | 'changes-requested' | 'approved' | 'for-training' | 'withdrawn'

/** Written days: drafted, submitted two days later, decided in the week after; it takes effect on the day of its approval. */
export type RevisionTold = {
  day: number
  /** Where it stands today; `effective`, or what has superseded it, when nothing is said. */
  reaches?: RevisionReaches
  /** What has changed since the revision before. */
  summary?: string
  /** Only the wording. */
  isMinor?: true
  /** How many of those who were asked have decided, where it is still in review. */
  decided?: number
  /** Why it was sent back or withdrawn. */
  reason?: string
  /** Who approved it while the approver was away. */
  instead?: string
  /** The change that opened it. */
  change?: string
  /** A draft whose Arabic has not followed the English yet. */
  isStale?: true
}

export type DocumentTold = RevisionTold & {
  key: string
  type: 'POL' | 'QM' | 'PRO' | 'WI' | 'FRM' | 'LST' | 'SPC'
  titleEn: string
  titleAr: string
  writer: string
  /** Who looks at it, and who approves it: the quality manager, and what she wrote the general manager, when nothing is said. */
  reviewers?: readonly string[]
  approvers?: readonly string[]
  sequence?: 'sequential'
  processes: readonly string[]
  clauses: readonly string[]
  /** Who is to read it, besides those who work in its processes. */
  readers?: { everyone?: true; sites?: readonly string[]; people?: readonly string[] }
  /** Those who have read what is in force: of all who were asked, or only these. */
  read?: readonly string[]
  unread?: readonly string[]
  reviewMonths?: number
  confidentiality?: 'restricted'
  /** The revisions after the first. */
  revised?: readonly RevisionTold[]
  /** Looked at again on its day, and left as it is. */
  checked?: number
  obsolete?: { day: number; reason: string }
}
