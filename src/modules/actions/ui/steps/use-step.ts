import { toast, toastProblem } from '#design/step/toast.tsx'
import type { CommandContract, GivenInputOf } from '#kernel/contract.ts'
import { offerUndo } from '#modules/identity/ui/embed.tsx'
import type { Proof } from '#platform/browser/asking/api.ts'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'

type Words<Input> = {
  version?: number
  signature?: Proof
  /** What the same command said before: the step may then be taken back for a moment. */
  earlier?: Input
}

/** One step of a record: does it, says that it is done, and keeps what went wrong in words. */
export function useStep<C extends CommandContract>(contract: C, module: string, alsoRefresh: readonly string[] = []) {
  type Input = GivenInputOf<C>
  const told = useTell(contract, { alsoRefresh: [...alsoRefresh, 'platform', 'home'] })
  const why = useRefusalText(module)
  const sayAloud = (problem: Problem) => void toastProblem(why(problem) ?? '')
  const act = async (input: Input, { earlier, ...words }: Words<Input>, done: string) => {
    const { version } = await told.tell(input, words)
    if (earlier === undefined) toast(done)
    else offerUndo(done, () => told.tell(earlier, { version }), why)
  }
  return {
    /** From a form or a dialog: what went wrong stands in `problem`. */
    run: (input: Input, words: Words<Input>, done: string, then?: () => void): Promise<void> =>
      act(input, words, done).then(
        () => then?.(),
        () => undefined,
      ),
    /** From a button alone: what went wrong is said aloud. */
    runAloud: (input: Input, words: Words<Input>, done: string): Promise<void> =>
      act(input, words, done).catch(sayAloud),
    busy: told.telling,
    problem: why(told.problem),
    raw: told.problem,
    forget: told.forget,
  }
}
