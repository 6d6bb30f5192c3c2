import { z } from 'zod'

const Text = z.record(z.string(), z.unknown()).nullable()

/** The text of a revision in each of its languages, as the editor keeps it. */
export const DocumentContent = z.object({ en: Text, ar: Text })
export type DocumentContent = z.infer<typeof DocumentContent>
