import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { addressOfFile } from '#modules/actions/ui/embed.tsx'
import { tell } from '#platform/browser/asking/api.ts'
import { noAnswer, Problem, problemFrom } from '#platform/browser/asking/problem.ts'
import type { Brought } from '../../contract/import/brought.ts'
import { ConfirmImportRow, type ImportRow } from '../../contract/import/row.ts'
import { readWordFile } from './read-word-file.ts'

export type Confirming = { done: number; of: number; name: string }
type Lost = ReadonlyMap<string, Brought['report']>

/** Makes documents of the rows, one command each: stopped anywhere, what is done is done and the rest is left as it was. */
export function useConfirming(onDone: (count: number) => void) {
  const queries = useQueryClient()
  const [confirming, setConfirming] = useState<Confirming>()
  const [problem, setProblem] = useState<Problem>()
  const [lost, setLost] = useState<Lost>(new Map())
  const [refused, setRefused] = useState<ReadonlyMap<string, Problem>>(new Map())
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const lookAgain = () => queries.invalidateQueries({ queryKey: ['documents'] })

  const confirm = async (rows: readonly ImportRow[]) => {
    if (rows.length === 0 || confirming) return
    setProblem(undefined)
    setRefused(new Map())
    let made = 0
    try {
      for (const [done, row] of rows.entries()) {
        if (isGone.current) return
        setConfirming({ done, of: rows.length, name: row.path.split('/').at(-1) ?? row.path })
        const no = await one(row).then(
          () => undefined,
          (failure: unknown) => failure,
        )
        if (!no) made += 1
        else if (!(no instanceof Problem) || no.code === 'network' || no.code === 'unauthenticated') throw no
        else setRefused((before) => new Map(before).set(row.id, no))
        if (done % 10 === 9) await lookAgain()
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      setProblem(failure)
    } finally {
      if (!isGone.current) setConfirming(undefined)
      await lookAgain()
      if (made > 0) onDone(made)
    }
  }

  const one = async (row: ImportRow) => {
    const brought = row.asText && row.fileId ? await textOf(row.fileId, row.path) : undefined
    const text = brought ? { language: brought.language, doc: brought.doc } : null
    const ids = { id: row.id, documentId: newId(), revisionId: newId() }
    await tell(ConfirmImportRow, { ...ids, text } as never, { version: row.version })
    if (brought) setLost((before) => new Map(before).set(row.id, brought.report))
  }
  return { confirm, confirming, problem, lost, refused }
}

async function textOf(fileId: string, path: string): Promise<Brought> {
  const response = await fetch(addressOfFile(fileId), { credentials: 'same-origin' }).catch(() => {
    throw noAnswer('documents')
  })
  if (!response.ok) throw await problemFrom(response, 'documents')
  return readWordFile(await response.blob(), path.split('/').at(-1) ?? path)
}
