import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { ask, tell } from '#platform/browser/asking/api.ts'
import { noAnswer, Problem, problemFrom } from '#platform/browser/asking/problem.ts'
import { BeginImport, ExpectFiles, MyImport } from '../../contract/import/batch.ts'
import { matched } from '../../rules/import/matching.ts'
import { folderOf, type FoundOnDisk, sha256Of } from './files-in.ts'

export type Bringing = { done: number; of: number; name: string }

/** Uploads what is missing, one file after the other. What was there before is not uploaded again. */
export function useBringing() {
  const queries = useQueryClient()
  const [bringing, setBringing] = useState<Bringing>()
  const [problem, setProblem] = useState<Problem>()
  const [isKnown, setKnown] = useState(false)
  const left = useRef<readonly FoundOnDisk[]>([])
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const lookAgain = () => queries.invalidateQueries({ queryKey: ['documents'] })

  const bring = async (files: readonly FoundOnDisk[]) => {
    if (files.length === 0 || bringing) return
    left.current = files
    setProblem(undefined)
    setKnown(false)
    setBringing({ done: 0, of: files.length, name: '' })
    try {
      const missing = await whatIsMissing(files)
      await lookAgain()
      setKnown(missing.length === 0)
      for (const [done, { rowId, path, file }] of missing.entries()) {
        if (isGone.current) return
        setBringing({ done, of: missing.length, name: path.split('/').at(-1) ?? path })
        await upload(rowId, file)
        if (done % 5 === 4) await lookAgain()
      }
      left.current = []
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      setProblem(failure)
    } finally {
      if (!isGone.current) setBringing(undefined)
      await lookAgain()
    }
  }
  return { bring, bringing, problem, isKnown, again: () => bring(left.current) }
}

type Missing = FoundOnDisk & { rowId: string }

/** Makes sure that every file has a row, and says which rows wait for their bytes. */
async function whatIsMissing(files: readonly FoundOnDisk[]): Promise<Missing[]> {
  const known = await ask(MyImport, {})
  const unknown: FoundOnDisk[] = []
  for (const one of files) {
    if (matched({ path: one.path, size: one.file.size }, known.rows) !== 'unknown') continue
    const hash = known.rows.some(({ size }) => size === one.file.size) ? await sha256Of(one.file) : undefined
    if (!hash || !known.rows.some(({ sha256 }) => sha256 === hash)) unknown.push(one)
  }
  const announced = unknown.map(({ path, file }) => ({ id: newId(), path, size: Math.min(file.size, 2_000_000_000) }))
  if (announced.length > 0 && known.import) await tell(ExpectFiles, { id: known.import.id, files: announced })
  else if (announced.length > 0) await tell(BeginImport, { id: newId(), folder: folderOf(files), files: announced })
  const { rows } = announced.length > 0 ? await ask(MyImport, {}) : known
  return files.flatMap((one) => {
    const found = matched({ path: one.path, size: one.file.size }, rows)
    return typeof found === 'object' ? [{ ...one, rowId: found.rowId }] : []
  })
}

const tries = 6

async function upload(rowId: string, file: File): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`/api/document-import-rows/${rowId}/file`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
      body: file,
    }).catch(() => {
      throw noAnswer('documents')
    })
    if (response.ok) return
    const problem = await problemFrom(response, 'documents')
    if (problem.code !== 'too-many' || attempt === tries) throw problem
    await new Promise((resolve) => setTimeout(resolve, 1000 * attempt))
  }
}
