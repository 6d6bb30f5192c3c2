import i18next from 'i18next'
import { toast, toastProblem, toastWithUndo } from '#design/step/toast.tsx'
import type { Problem } from '#platform/browser/asking/problem.ts'

/** Says that an edit is kept, and for a moment lets it be taken back: the same command with what was there before. */
export const offerUndo = (
  done: string,
  takeBack: () => Promise<unknown>,
  why: (problem: Problem) => string | undefined,
): void =>
  toastWithUndo(
    done,
    () =>
      void takeBack().then(
        () => toast(i18next.t('design:undone')),
        (problem: Problem) => toastProblem(why(problem) ?? ''),
      ),
  )
