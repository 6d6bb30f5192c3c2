import { fileMayBeSent, noAnswer, problemFrom } from '#platform/browser/asking/problem.ts'
import type { Brought } from '../../contract/import/brought.ts'

/** The text of a Word file; its pictures are kept, nothing else. */
export async function readWordFile(file: Blob, name: string): Promise<Brought> {
  fileMayBeSent(file, 'documents')
  const response = await fetch(`/api/document-texts?${new URLSearchParams({ name: name.slice(-200) })}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw noAnswer('documents')
  })
  if (!response.ok) throw await problemFrom(response, 'documents')
  return (await response.json()) as Brought
}
