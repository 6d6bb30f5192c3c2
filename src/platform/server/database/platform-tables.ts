import type { Generated } from 'kysely'
import type { Id } from '#kernel/ids.ts'

export type DeedTable = {
  orgId: Id
  key: string
  command: string
  fingerprint: string
  outcome: string | null
  at: Date
}
export type NumberingTable = { orgId: Id; series: string; last: number }
export type HistoryTable = {
  orgId: Id
  seq: number
  entry: string
  hash: Buffer
  record: Generated<string>
  recordId: Generated<Id>
}
export type HistoryHeadTable = { orgId: Id; seq: number; hash: Buffer }
export type CheckpointTable = {
  orgId: Id
  seq: number
  hash: Buffer
  keyId: string
  publicKey: string
  signature: Buffer
  at: Date
}
export type FileTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  sha256: string
  size: number
  type: string
  name: string
  uploadedBy: Id | null
  uploadedAt: Date
  /** Its content was given up with the record it proved; what it was stays known. */
  releasedAt: Date | null
}
export type MailTable = {
  orgId: Id
  id: Id
  toAddress: string
  toName: string
  language: string
  subject: string
  body: string
  link: string | null
  aboutRecord: string | null
  aboutId: Id | null
  writtenAt: Date
  sentAt: Date | null
  attempts: Generated<number>
  triedAt: Generated<Date | null>
  problem: string | null
  isSecret: Generated<boolean>
}
export type SearchEntryTable = {
  orgId: Id
  record: string
  recordId: Id
  number: string | null
  title: string
  titleAr: Generated<string>
  words: string
  /** The long text: of the document, and of its file. */
  body: Generated<string>
  state: string | null
  updatedAt: Date
}
/** What came of reading the words of a file; those who keep the same bytes share it. */
export type FileTextTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  sha256: string
  state: 'read' | 'empty' | 'failed'
  reason: string | null
  characters: Generated<number>
  isCut: Generated<boolean>
  readAt: Date
}
export type FileWordsTable = { orgId: Id; sha256: string; words: string }
export type SignatureTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  record: string
  recordId: Id
  recordVersion: number
  contentHash: string
  meaning: string
  personId: Id
  personName: string
  signedAt: Date
  zone: string
  factors: string[] | null
}

declare module './database.ts' {
  interface Tables {
    deed: DeedTable
    numbering: NumberingTable
    history: HistoryTable
    historyHead: HistoryHeadTable
    historyCheckpoint: CheckpointTable
    file: FileTable
    mail: MailTable
    searchEntry: SearchEntryTable
    fileText: FileTextTable
    fileWords: FileWordsTable
    signature: SignatureTable
  }
}
