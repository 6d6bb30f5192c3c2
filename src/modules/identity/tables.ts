import type { Generated } from 'kysely'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import type { Language } from '#kernel/text.ts'

export type OrganisationTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  nameEn: string
  nameAr: string
  edition: string
  zone: string
  language: Language
  digits: string
  isExample: Generated<boolean>
  settings: Generated<unknown>
  foundedAt: Date
}
export type SiteTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  code: string
  nameEn: string
  nameAr: string
  address: Generated<string>
  voidReason: string | null
}
export type PersonTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  userId: string | null
  nameEn: string
  nameAr: string
  initials: string
  email: string
  jobTitleEn: Generated<string>
  jobTitleAr: Generated<string>
  managerId: Id | null
  siteId: Id | null
  language: Generated<Language>
  roles: Generated<unknown>
  scope: unknown
  expiresOn: string | null
  active: Generated<boolean>
}
export type InvitationTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  personId: Id
  tokenHash: string
  state: string
  expiresAt: Date
}
export type ApiTokenTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  personId: Id
  name: string
  tokenHash: string
  expiresOn: string
  revoked: Generated<boolean>
}
export type QualificationTable = {
  orgId: Id
  id: Id
  version: Generated<number>
  personId: Id
  standard: string
  role: string
  validFrom: string
  validUntil: string
  evidence: Generated<string>
  /** Why it was withdrawn, and since when. */
  voidReason: string | null
  withdrawnOn: CalendarDate | null
}

declare module '#platform/server/database/database.ts' {
  interface Tables {
    organisation: OrganisationTable
    site: SiteTable
    person: PersonTable
    invitation: InvitationTable
    apiToken: ApiTokenTable
    qualification: QualificationTable
  }
}
