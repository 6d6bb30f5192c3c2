import { Problem } from './problem.ts'

type Asked = { error: unknown; refetch: () => unknown }

const lasting: readonly string[] = ['malformed', 'forbidden', 'missing', 'rule', 'too-large', 'unsupported']

/** Asks once more, where another answer may come of it: who may not see a page is not invited to try. */
export const again = ({ error, refetch }: Asked): (() => void) | undefined =>
  error instanceof Problem && lasting.includes(error.code) ? undefined : () => void refetch()
