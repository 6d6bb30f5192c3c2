export type Words = { en: string; ar: string }
/** A heading with what stands below it: paragraphs, or the steps in their order. */
export type SectionTold = Words & { says?: readonly Words[]; steps?: readonly Words[] }

export type DocumentTold = {
  key: string
  type: 'POL' | 'QM' | 'PRO' | 'WI' | 'FRM' | 'LST'
  titleEn: string
  titleAr: string
  writer: string
  reviewer?: string
  approver: string
  /** Written days: drafted, submitted, decided; it takes effect on the day of its approval. */
  day: number
  /** Where its first revision stands today; `effective` when nothing is said. */
  reaches?: 'draft' | 'in-review' | 'for-training'
  processes: readonly string[]
  clauses: readonly string[]
  /** Who is to read it: everybody, or those who work in these processes, or these people. */
  readers: { everyone?: true; processes?: readonly string[]; people?: readonly string[] }
  /** Those who have read what is in force. */
  read?: readonly string[]
  text: readonly SectionTold[]
  /** The second revision, and where it stands. */
  revised?: { day: number; summary: string; more: SectionTold; reaches?: 'in-review' }
  /** Looked at again on its day, and left as it is. */
  checked?: number
  obsolete?: { day: number; reason: string }
}
