import { z } from 'zod'

/** Where a link begins or ends. A clause is named by its edition and number: `9001-2015/8.4.1`. */
export const LinkRef = z.object({ record: z.string().min(1).max(40), id: z.string().min(1).max(60) })
export type LinkRef = z.infer<typeof LinkRef>

/** What stands there, with its title in both languages where it has them. */
export const LinkEnd = LinkRef.extend({
  number: z.string().nullable(),
  titleEn: z.string(),
  titleAr: z.string(),
  state: z.string().nullable(),
})
export type LinkEnd = z.infer<typeof LinkEnd>

export const linkKinds = [
  'applied-in',
  'laid-down-in',
  'taught-in',
  'shown-by',
  'not-fulfilled-in',
  'led-to',
  'changed-by',
  'judged-by',
] as const

/** From what asks to what answers: a clause is applied in a process, a finding led to a nonconformity. */
export const Link = z.object({ from: LinkRef, to: LinkRef, kind: z.enum(linkKinds) })
export type Link = z.infer<typeof Link>

export const keyOf = ({ record, id }: LinkRef): string => `${record} ${id}`

export const link = (record: string, id: string, kind: Link['kind'], toRecord: string, toId: string): Link => ({
  from: { record, id },
  to: { record: toRecord, id: toId },
  kind,
})
