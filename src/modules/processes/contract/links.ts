import { z } from 'zod'
import { defineCommand, defineQuery } from '#kernel/contract.ts'
import { Id } from '#kernel/ids.ts'
import { Line, OptionalLine } from '#kernel/text.ts'

/** What comes out of one process goes into another; the items of their descriptions may be named. */
export const LinkProcesses = defineCommand({
  name: 'processes.linkProcesses',
  path: 'POST /process-links',
  permission: 'processes.describe',
  input: z.object({
    id: Id,
    fromId: Id,
    toId: Id,
    flowEn: OptionalLine.default(''),
    flowAr: OptionalLine.default(''),
    outputId: Id.nullable().default(null),
    inputId: Id.nullable().default(null),
  }),
})

export const UnlinkProcesses = defineCommand({
  name: 'processes.unlinkProcesses',
  path: 'POST /process-links/:id/end',
  permission: 'processes.describe',
  input: z.object({ id: Id, reason: Line }),
})

export const ProcessLink = z.object({
  id: Id,
  version: z.number(),
  fromId: Id,
  toId: Id,
  flowEn: z.string(),
  flowAr: z.string(),
  outputId: Id.nullable(),
  inputId: Id.nullable(),
})
export type ProcessLink = z.infer<typeof ProcessLink>

export const InteractingProcess = z.object({
  id: Id,
  code: z.string(),
  nameEn: z.string(),
  nameAr: z.string(),
  parentId: Id.nullable(),
  ownerId: Id,
})
export type InteractingProcess = z.infer<typeof InteractingProcess>

/** Every process in use, and what flows between them. */
export const Interaction = defineQuery({
  name: 'processes.interaction',
  path: 'GET /process-interaction',
  permission: 'processes.read',
  input: z.object({}),
  output: z.object({ processes: z.array(InteractingProcess), links: z.array(ProcessLink) }),
})
export type Interaction = z.infer<typeof Interaction.output>
