import { toast, toastProblem } from '#design/step/toast.tsx'
import type { CommandContract, GivenInputOf } from '#kernel/contract.ts'
import type { Proof } from '#platform/browser/api.ts'
import type { Problem } from '#platform/browser/problem.ts'
import { useTell } from '#platform/browser/query.tsx'
import { useRefusalText } from '#platform/browser/refusal-text.ts'

type Words = { version?: number; signature?: Proof }

/** One step of a record: does it, says that it is done, and keeps what went wrong in words. */
export function useStep<C extends CommandContract>(contract: C, module: string, alsoRefresh: readonly string[] = []) {
  const told = useTell(contract, { alsoRefresh: [...alsoRefresh, 'platform', 'home'] })
  const why = useRefusalText(module)
  const act = (input: GivenInputOf<C>, words: Words, done: string) => told.tell(input, words).then(() => toast(done))
  return {
    /** From a form or a dialog: what went wrong stands in `problem`. */
    run: (input: GivenInputOf<C>, words: Words, done: string, then?: () => void): Promise<void> =>
      act(input, words, done).then(
        () => then?.(),
        () => undefined,
      ),
    /** From a button alone: what went wrong is said aloud. */
    runAloud: (input: GivenInputOf<C>, words: Words, done: string): Promise<void> =>
      act(input, words, done).then(
        () => undefined,
        (problem: Problem) => void toastProblem(why(problem) ?? ''),
      ),
    busy: told.telling,
    problem: why(told.problem),
    raw: told.problem,
    forget: told.forget,
  }
}
