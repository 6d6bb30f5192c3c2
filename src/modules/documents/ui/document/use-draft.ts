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

/**
 * A draft that keeps itself. Savings and whatever else is done to the revision follow one another, so that who submits submits the last
 * words; of savings only one waits, and it takes along what was written meanwhile.
 */
export function useDraft(revision: WholeRevision) {
  const told = useTell(ChangeDraft, { alsoRefresh: ['platform'] })
  const [begun] = useState(revision.version)
  const [draft, setDraft] = useState(() => draftOf(revision))
  const [kept, setKept] = useState(draft)
  const [problem, setProblem] = useState<Problem>()
  const latest = useRef(draft)
  const waits = useRef(false)

  const save = async (): Promise<void> => {
    if (waits.current) return
    waits.current = true
    let sent: Draft | undefined
    const said = () => ({ id: revision.id, ...latest.current })
    const byThen = () => {
      waits.current = false
      sent = latest.current
      return said()
    }
    try {
      await told.tell(said(), { version: begun, byThen })
      if (sent) setKept(sent)
      setProblem(undefined)
    } catch (failure) {
      waits.current = false
      // What was refused was the saving before; this one may be what mends it.
      if (!sent) return save()
      setProblem(failure as Problem)
    }
  }
  const change = (some: Partial<Draft>) => {
    latest.current = { ...latest.current, ...some }
    setDraft(latest.current)
  }
  const isUnsaved = (Object.keys(draft) as (keyof Draft)[]).some((name) => draft[name] !== kept[name])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isUnsaved) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isUnsaved])
  return {
    draft,
    change,
    /** Changes and keeps at once. */
    keep: (some: Partial<Draft>) => {
      change(some)
      void save()
    },
    save: () => void save(),
    isUnsaved,
    problem,
  }
}
