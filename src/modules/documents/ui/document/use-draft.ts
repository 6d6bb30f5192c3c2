import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import type { DocumentContent } from '../../contract/content.ts'
import type { WholeRevision } from '../../contract/register.ts'
import { ChangeDraft } from '../../contract/revision.ts'

export type Draft = {
  titleEn: string
  titleAr: string
  content: DocumentContent
  fileId: string | null
  changeSummary: string
}

const draftOf = ({ titleEn, titleAr, content, fileId, changeSummary }: WholeRevision): Draft => ({
  titleEn,
  titleAr,
  content,
  fileId,
  changeSummary,
})

/** A draft that keeps itself: one saving after the other, each on top of the version before it. */
export function useDraft(revision: WholeRevision) {
  const told = useTell(ChangeDraft, { alsoRefresh: ['platform'] })
  const [draft, setDraft] = useState(() => draftOf(revision))
  const [unsaved, setUnsaved] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  const latest = useRef(draft)
  const version = useRef(revision.version)
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const save = () => {
    const mine = latest.current
    setUnsaved((count) => count + 1)
    line.current = line.current
      .then(() =>
        mine === latest.current ? told.tell({ id: revision.id, ...mine }, { version: version.current }) : undefined,
      )
      .then(
        (outcome) => {
          if (outcome) version.current = outcome.version
          setProblem(undefined)
        },
        (failure: Problem) => setProblem(failure),
      )
      .finally(() => setUnsaved((count) => count - 1))
  }
  const change = (some: Partial<Draft>) => {
    latest.current = { ...latest.current, ...some }
    setDraft(latest.current)
  }
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (unsaved > 0) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
  return {
    draft,
    change,
    /** Changes and keeps at once. */
    keep: (some: Partial<Draft>) => {
      change(some)
      save()
    },
    save,
    saving: unsaved > 0,
    problem,
  }
}
