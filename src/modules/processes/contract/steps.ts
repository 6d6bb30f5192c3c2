import { z } from 'zod'
import { Id } from '#kernel/ids.ts'
import { OptionalLine } from '#kernel/text.ts'

/** The id of a step is its id in the map too. `end` is where the process ends; `ts-` is what we draw around the steps. */
export const StepId = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u, 'not-a-step-id')
  .refine((id) => id !== 'end' && !id.startsWith('ts-'), 'not-a-step-id')

export const StepWay = z.object({
  to: z.string().min(1).max(120),
  whenEn: OptionalLine.default(''),
  whenAr: OptionalLine.default(''),
})
export type StepWay = z.infer<typeof StepWay>

export const pinKinds = ['risk', 'control', 'document', 'clause', 'indicator', 'training'] as const
export const StepPin = z.object({
  kind: z.enum(pinKinds),
  text: OptionalLine.pipe(z.string().min(1, 'required')),
  /** Where it is a record: which, and of what kind, as the search calls it. Whoever is above resolves it. */
  refId: Id.nullable().default(null),
  refRecord: z
    .string()
    .regex(/^[a-zA-Z-]{1,40}$/)
    .nullable()
    .default(null),
})
export type StepPin = z.infer<typeof StepPin>

/** One row of the table. Without `ways` it leads to the next row, and the last row to the end. */
export const ProcessStep = z.object({
  id: StepId,
  nameEn: OptionalLine.default(''),
  nameAr: OptionalLine.default(''),
  roleEn: OptionalLine.default(''),
  roleAr: OptionalLine.default(''),
  input: OptionalLine.default(''),
  output: OptionalLine.default(''),
  document: OptionalLine.default(''),
  isDecision: z.boolean().default(false),
  ways: z.array(StepWay).max(20).default([]),
  pins: z.array(StepPin).max(20).default([]),
})
export type ProcessStep = z.infer<typeof ProcessStep>
export const ProcessSteps = z.array(ProcessStep).max(400)

/** What a map says and a table of steps cannot. */
export const remarkKinds = [
  'unnamed',
  'parallel',
  'inclusive',
  'event-gateway',
  'event',
  'boundary-event',
  'several-starts',
  'typed-event',
  'sub-process',
  'call',
  'task-type',
  'loop',
  'data',
  'artifact',
  'message-flow',
  'several-pools',
  'condition',
  'unreached',
  'no-diagram',
  'undrawn',
  'not-a-process',
  'lost',
  'dangling',
  'warning',
] as const
export const MapRemark = z.object({ kind: z.enum(remarkKinds), name: z.string(), elementId: z.string() })
export type MapRemark = z.infer<typeof MapRemark>
