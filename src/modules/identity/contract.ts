import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Id } from '#kernel/ids.ts'
import { pageInput, pageOf } from '#kernel/paging.ts'
import { Language, Line, OptionalLine } from '#kernel/text.ts'
import { roles } from './rules/roles.ts'

export const Edition = z.enum(['9001:2015', '9001:2026'])
export const Zone = z
  .string()
  .max(60)
  .refine((zone) => isZone(zone), 'not-a-zone')
const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
export const Roles = z.array(z.enum(roles)).max(7)
export const Email = z
  .email('not-an-email')
  .max(200)
  .transform((email) => email.toLowerCase())
export const Initials = z.string().regex(/^[\p{L}]{1,4}$/u, 'not-initials')

/** Figures an organisation may change; each has a default in `rules/settings.ts`. */
export const Settings = z
  .object({
    independenceMonths: z.number().int().min(0).max(120),
    responseDays: z.number().int().min(1).max(365),
    majorResponseDays: z.number().int().min(1).max(365),
    effectivenessDays: z.number().int().min(1).max(730),
    transitionDeadline: CalendarDate,
    hijri: z.boolean(),
    /** Who has one of these roles works here only with an authenticator app. */
    secondFactorFor: z.array(z.enum(roles)).max(roles.length),
  })
  .partial()

export const FoundOrganisation = defineCommand({
  name: 'identity.foundOrganisation',
  path: 'POST /organisations',
  permission: 'anyone',
  founds: true,
  input: z.object({
    id: Id,
    nameEn: OptionalLine,
    nameAr: OptionalLine,
    edition: Edition,
    zone: Zone,
    language: Language,
    digits: z.enum(['latn', 'arab']).default('latn'),
    founder: z.object({
      id: Id,
      nameEn: OptionalLine,
      nameAr: OptionalLine,
      initials: Initials,
      email: Email,
      roles: Roles.default(['administrator', 'quality-manager']),
    }),
    /** Only the example company's story founds one; it alone can be taken away again. */
    isExample: z.boolean().default(false),
  }),
})

export const ChangeOrganisation = defineCommand({
  name: 'identity.changeOrganisation',
  path: 'PUT /organisations/:id',
  permission: 'identity.settings',
  input: z.object({
    id: Id,
    nameEn: OptionalLine.optional(),
    nameAr: OptionalLine.optional(),
    edition: Edition.optional(),
    zone: Zone.optional(),
    language: Language.optional(),
    digits: z.enum(['latn', 'arab']).optional(),
    settings: Settings.optional(),
  }),
})

const site = { code: Line, nameEn: OptionalLine, nameAr: OptionalLine, address: OptionalLine }

export const AddSite = defineCommand({
  name: 'identity.addSite',
  path: 'POST /sites',
  permission: 'identity.manage',
  input: z.object({ id: Id, ...site, address: site.address.default('') }),
})

export const ChangeSite = defineCommand({
  name: 'identity.changeSite',
  path: 'PUT /sites/:id',
  permission: 'identity.manage',
  input: z.object(site).partial().extend({ id: Id }),
})

/** The site is given up: nothing new happens there. What was recorded there keeps its name. */
export const CloseSite = defineCommand({
  name: 'identity.closeSite',
  path: 'POST /sites/:id/closing',
  permission: 'identity.manage',
  input: z.object({ id: Id, reason: Line }),
})

const person = {
  nameEn: OptionalLine,
  nameAr: OptionalLine,
  initials: Initials,
  jobTitleEn: OptionalLine,
  jobTitleAr: OptionalLine,
  managerId: Id.nullable(),
  siteId: Id.nullable(),
  language: Language,
}

export const AddPerson = defineCommand({
  name: 'identity.addPerson',
  path: 'POST /people',
  permission: 'identity.manage',
  input: z.object({
    id: Id,
    ...person,
    email: Email,
    jobTitleEn: person.jobTitleEn.default(''),
    jobTitleAr: person.jobTitleAr.default(''),
    managerId: person.managerId.default(null),
    siteId: person.siteId.default(null),
    language: Language.default('en'),
  }),
})

export const ChangePerson = defineCommand({
  name: 'identity.changePerson',
  path: 'PUT /people/:id',
  permission: 'identity.manage',
  // Without the defaults of a new person: what is not named stays as it is.
  input: z.object(person).partial().extend({ id: Id, active: z.boolean().optional() }),
})

export const GrantRoles = defineCommand({
  name: 'identity.grantRoles',
  path: 'PUT /people/:id/roles',
  permission: 'identity.grant',
  input: z.object({
    id: Id,
    roles: Roles,
    scope: z
      .object({ audits: z.array(Id).max(50) })
      .nullable()
      .default(null),
    expiresOn: CalendarDate.nullable().default(null),
  }),
})

export const InvitePerson = defineCommand({
  name: 'identity.invitePerson',
  path: 'POST /people/:id/invitations',
  permission: 'identity.manage',
  versioned: false,
  input: z.object({ id: Id }),
})

/** Gives a person of the example company someone to sign in as; entered by its story alone. */
export const LinkUser = defineCommand({
  name: 'identity.linkUser',
  path: 'POST /-/people/:id/user',
  permission: 'anyone',
  versioned: false,
  input: z.object({ id: Id, userId: z.string().max(80) }),
})

/** Entered by the sign-in room once the invited person has set a password; never over HTTP. */
export const AcceptInvitation = defineCommand({
  name: 'identity.acceptInvitation',
  path: 'POST /-/invitations/:id/accept',
  permission: 'anyone',
  versioned: false,
  input: z.object({ id: Id, userId: z.string().max(80) }),
})

export const ChangeMyself = defineCommand({
  name: 'identity.changeMyself',
  path: 'PUT /me',
  permission: 'identity.read',
  input: z.object({ language: Language }),
})

export const Organisation = z.object({
  id: Id,
  version: z.number(),
  nameEn: z.string(),
  nameAr: z.string(),
  edition: Edition,
  zone: z.string(),
  language: Language,
  digits: z.enum(['latn', 'arab']),
  isExample: z.boolean(),
  settings: Settings,
})
export type Organisation = z.infer<typeof Organisation>

export const Site = z.object({
  id: Id,
  version: z.number(),
  code: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  address: z.string(),
})
export type Site = z.infer<typeof Site>

export const Person = z.object({
  id: Id,
  version: z.number(),
  nameEn: z.string(),
  nameAr: z.string(),
  initials: z.string(),
  email: z.string(),
  jobTitleEn: z.string(),
  jobTitleAr: z.string(),
  managerId: Id.nullable(),
  siteId: Id.nullable(),
  language: Language,
  roles: z.array(z.string()),
  scope: z.object({ audits: z.array(Id) }).nullable(),
  expiresOn: CalendarDate.nullable(),
  active: z.boolean(),
  maySignIn: z.boolean(),
})
export type Person = z.infer<typeof Person>

export const TheOrganisation = defineQuery({
  name: 'identity.organisation',
  path: 'GET /organisation',
  permission: 'identity.read',
  input: z.object({}),
  output: Organisation,
})
export const ListSites = defineQuery({
  name: 'identity.sites',
  path: 'GET /sites',
  permission: 'identity.read',
  input: z.object(pageInput),
  output: pageOf(Site),
})
export const ListPeople = defineQuery({
  name: 'identity.people',
  path: 'GET /people',
  permission: 'identity.read',
  input: z.object({ ...pageInput, role: z.string().max(40).optional() }),
  output: pageOf(Person),
})
export const ThePerson = defineQuery({
  name: 'identity.person',
  path: 'GET /people/:id',
  permission: 'identity.read',
  input: z.object({ id: Id }),
  output: Person,
})
const Ids = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/, 'wrong-type')

/** The audits by number and title, and nothing else of them: whoever gives roles names those a guest may see. Answered by the audits. */
export const ListAuditNames = defineQuery({
  name: 'identity.auditNames',
  path: 'GET /audit-names',
  permission: 'identity.name-audits',
  input: z.object({ ...pageInput, ids: Ids.optional() }),
  output: pageOf(z.object({ id: Id, number: z.string().nullable(), title: z.string() })),
})
