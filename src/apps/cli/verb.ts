import type { Settings } from '#platform/server/settings.ts'

export type Call = {
  args: readonly string[]
  settings: Settings
  say(line: string): void
  complain(line: string): void
}

/** Answers the exit code: 0 all is well, 1 something is wrong, 2 it was not understood. */
export type Verb = (call: Call) => Promise<number>
