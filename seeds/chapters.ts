import type { Teller } from './teller.ts'

/** What happened, in the order it happened. */
export const chapters: readonly ((teller: Teller) => Promise<void>)[] = []
