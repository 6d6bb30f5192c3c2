import { z } from 'zod'
import { defineQuery } from '#kernel/contract.ts'
import type { Edition } from './rules.ts'

/** A colon has no place in a path: `9001:2015` is asked for as `9001-2015`. */
export const EditionInPath = z.enum(['9001-2015', '9001-2026'])
export type EditionInPath = z.infer<typeof EditionInPath>

export const toPath = (edition: Edition): EditionInPath => edition.replace(':', '-') as EditionInPath
export const fromPath = (edition: EditionInPath): Edition => edition.replace('-', ':') as Edition

const Names = z.object({ en: z.string(), ar: z.string() })
const Confidence = z.enum(['high', 'medium', 'low'])

export const ClauseInTree = z.object({
  number: z.string(),
  parent: z.string().nullable(),
  kind: z.enum(['chapter', 'group', 'requirement']),
  title: Names.nullable(),
  label: Names,
})

export const ClauseChange = z.object({
  from: z.string(),
  to: z.string(),
  change: z.enum(['unchanged', 'reworded', 'extended', 'split', 'merged', 'new-subclause']),
  note: Names,
  confidence: Confidence,
})
export type ClauseChange = z.infer<typeof ClauseChange>

export const ClauseWithGuidance = ClauseInTree.extend({
  edition: z.enum(['9001:2015', '9001:2026']),
  intent: Names,
  pdca: z.enum(['plan', 'do', 'check', 'act']),
  questions: z.array(z.object({ id: z.string(), text: Names })),
  evidence: z.array(Names),
  typicalNonconformities: z.array(Names),
  documentedInformation: z.array(
    z.object({
      kind: z.enum(['maintain', 'retain', 'available']),
      what: Names,
      strength: z.enum(['explicit', 'explicit-if-applicable', 'conditional', 'as-necessary', 'available', 'customary']),
    }),
  ),
  mayBeNotApplicable: z.union([z.boolean(), z.literal('partial')]),
  confidence: z.object({ title: Confidence, content: Confidence }).optional(),
  /** What became of it from 2015 to 2026, or where it came from. */
  changes: z.array(ClauseChange),
})
export type ClauseWithGuidance = z.infer<typeof ClauseWithGuidance>

/** The clauses of an edition; with `search`, those whose number, title, intent or questions hold the words. */
export const ListClauses = defineQuery({
  name: 'standards.clauses',
  path: 'GET /standards/:edition/clauses',
  permission: 'standards.read',
  input: z.object({ edition: EditionInPath, search: z.string().max(200).optional() }),
  output: z.object({
    edition: z.enum(['9001:2015', '9001:2026']),
    name: Names,
    published: z.string(),
    amendments: z.array(z.object({ name: z.string(), published: z.string(), subject: Names })),
    rows: z.array(ClauseInTree),
  }),
})

export const TheClause = defineQuery({
  name: 'standards.clause',
  path: 'GET /standards/:edition/clauses/:number',
  permission: 'standards.read',
  input: z.object({ edition: EditionInPath, number: z.string().regex(/^\d{1,2}(\.\d{1,2}){0,4}$/, 'not-a-clause') }),
  output: ClauseWithGuidance,
})
