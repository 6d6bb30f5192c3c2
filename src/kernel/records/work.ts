import { z } from 'zod'
import { CalendarDate } from '../dates.ts'
import { Id } from '../ids.ts'

/** One thing that waits for a person. `verbKey` names what they should do: its text is `work.<verbKey>` of the record's module. */
export const WorkItem = z.object({
  record: z.string(),
  id: Id,
  number: z.string().nullable(),
  title: z.string(),
  verbKey: z.string(),
  due: CalendarDate.nullable(),
  state: z.string(),
})
export type WorkItem = z.infer<typeof WorkItem>

/** The first line of a text, short enough for a list. */
export const titleOf = (text: string): string => {
  const line = text.split('\n', 1)[0] as string
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}
