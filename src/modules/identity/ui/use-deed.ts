import { useMutation } from '@tanstack/react-query'
import type { Problem } from '#platform/browser/asking/problem.ts'

/** Like `useTell`, for the few deeds that are no commands: signing in, passwords, passkeys. */
export function useDeed<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const deed = useMutation<Answer, Problem, Input>({ mutationFn: act })
  return {
    /** Resolves when done; throws a `Problem`. */
    tell: deed.mutateAsync,
    telling: deed.isPending,
    answer: deed.data,
    problem: deed.error ?? undefined,
  }
}
