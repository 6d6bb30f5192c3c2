import { z } from 'zod'
import { defineCommand } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { OptionalLine } from '#kernel/text.ts'

/** One line of a description, in either language; `party` is who gives an input or takes an output. */
export const DescribedItem = z
  .object({
    id: Id,
    textEn: OptionalLine.default(''),
    textAr: OptionalLine.default(''),
    partyEn: OptionalLine.default(''),
    partyAr: OptionalLine.default(''),
    documentId: Id.nullable().default(null),
  })
  .refine(({ textEn, textAr }) => textEn !== '' || textAr !== '', { message: 'required', path: ['textEn'] })
export type DescribedItem = z.infer<typeof DescribedItem>

export const aspects = [
  'inputs',
  'outputs',
  'resources',
  'competence',
  'controls',
  'indicators',
  'risks',
  'documents',
] as const
export type Aspect = (typeof aspects)[number]

const Items = z.array(DescribedItem).max(40)
const each = <S extends z.ZodType>(schema: S) =>
  Object.fromEntries(aspects.map((aspect) => [aspect, schema])) as Record<Aspect, S>

/** What is not said here is not said of the process: the whole description is given at once. */
export const DescribeProcess = defineCommand({
  name: 'processes.describeProcess',
  path: 'PUT /processes/:id/description',
  permission: 'processes.describe',
  input: z.object({ id: Id, ...each(Items.default([])) }),
})

/** Under another process, or at the top. */
export const PlaceProcess = defineCommand({
  name: 'processes.placeProcess',
  path: 'PUT /processes/:id/place',
  permission: 'processes.manage',
  input: z.object({ id: Id, parentId: Id.nullable() }),
})

export const Description = z.object(
  each(
    z
      .array(DescribedItem)
      .nullable()
      .transform((items) => items ?? []),
  ),
)
export type Description = z.infer<typeof Description>
