import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import { OptionalLine } from '#kernel/text.ts'
import { roles } from '#modules/identity/rules/roles.ts'
import { documentLifecycle, documentRevisionLifecycle } from '../lifecycle.ts'

export const Confidentiality = z.enum(['public', 'internal', 'restricted'])
export type Confidentiality = z.infer<typeof Confidentiality>
export const DocumentLanguage = z.enum(['en', 'ar', 'both'])
export type DocumentLanguage = z.infer<typeof DocumentLanguage>
export const Sequence = z.enum(['parallel', 'sequential'])
export type Sequence = z.infer<typeof Sequence>
export const StepRole = z.enum(['reviewer', 'approver'])
export type StepRole = z.infer<typeof StepRole>
export const DocumentState = z.enum(documentLifecycle.states)
export const RevisionState = z.enum(documentRevisionLifecycle.states)
export const Clause = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'not-a-clause')
export const Ids = z.array(Id).max(100)
export const Months = z.number().int().min(1).max(1200)
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Who is to read it: everybody, or those with a role, in a process, at a site, or named. */
export const Distribution = z.object({
  everyone: z.boolean().default(false),
  roles: z.array(z.enum(roles)).max(7).default([]),
  processIds: Ids.default([]),
  siteIds: Ids.default([]),
  personIds: Ids.default([]),
})
export type Distribution = z.infer<typeof Distribution>
export const nobody: Distribution = { everyone: false, roles: [], processIds: [], siteIds: [], personIds: [] }

export const titles = { titleEn: OptionalLine, titleAr: OptionalLine }

export const PersonRef = z.object({ id: Id, nameEn: z.string(), nameAr: z.string() })
export type PersonRef = z.infer<typeof PersonRef>
