import { UUID, uuidv7 } from 'uuidv7'
import { z } from 'zod'

/** A UUIDv7: made by whoever makes the record, also without a network; sorts by time of birth. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'not-an-id')
export type Id = z.infer<typeof Id>

export const newId = (): Id => uuidv7()

/** When the id was made, in milliseconds since 1970, as it claims itself. */
export const bornAt = (id: Id): number => Number.parseInt(UUID.parse(id).toHex().slice(0, 12), 16)
