import { useView } from '#platform/browser/page/view-state.ts'

type Numbered = { id: string; revision: number; state: 'draft' | 'approved' | 'superseded' }

/** Which revision is looked at: the one in the address, else the one in force, else the draft. */
export function useRevision<Row extends Numbered>(revisions: readonly Row[]) {
  const [view, show] = useView<{ revision?: number }>()
  const draft = revisions.find(({ state }) => state === 'draft')
  const inForce = revisions.find(({ state }) => state === 'approved')
  const wanted = revisions.find(({ revision }) => revision === Number(view.revision))
  return {
    draft,
    inForce,
    shown: wanted ?? inForce ?? draft,
    showRevision: (revision: number) => show({ revision }, { replace: true }),
  }
}
