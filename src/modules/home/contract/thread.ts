import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import { CalendarDate } from '#kernel/dates.ts'
import { Link, LinkEnd, LinkRef } from '#kernel/records/links.ts'
import { Edition } from '#modules/identity/contract.ts'

/** The thread around one record, two steps far: what the asker sees of it, 120 records at most. */
export const LinksOf = defineQuery({
  name: 'home.links',
  path: 'GET /links',
  permission: 'home.links',
  input: LinkRef,
  output: z.object({
    nodes: z.array(LinkEnd.extend({ hops: z.number() })),
    links: z.array(Link),
    /** There is more than is told here. */
    isCut: z.boolean(),
  }),
})
export type Thread = z.infer<typeof LinksOf.output>

export const looseEnds = [
  'clauses-without-document',
  'clauses-without-process',
  'processes-not-audited',
  'requirements-without-evidence',
  'documents-without-acknowledgement',
  'documents-without-training',
] as const
export type LooseEnd = (typeof looseEnds)[number]

/** Where the thread ends too early; a process counts as audited when an audit of it was held within so many months. */
export const LooseEnds = defineQuery({
  name: 'home.looseEnds',
  path: 'GET /loose-ends',
  permission: 'home.loose-ends',
  input: z.object({ months: z.enum(['12', '36']).default('36') }),
  output: z.object({
    edition: Edition,
    groups: z.array(
      z.object({
        key: z.enum(looseEnds),
        count: z.number(),
        /** Of how many that were looked at. */
        of: z.number(),
        /** 200 at most; `since` is when it last was otherwise. */
        rows: z.array(LinkEnd.extend({ since: CalendarDate.nullable() })),
      }),
    ),
  }),
})
