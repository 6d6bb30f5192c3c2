import { newId, type Id } from '#kernel/ids.ts'
import { fileMayBeSent, noAnswer, problemFrom } from '#platform/browser/asking/problem.ts'

export const addressOfFile = (id: Id): string => `/api/files/${id}`

/** Brings a file into the house; the id is made here, so that a second try brings it once. */
export async function uploadFile(file: File, id: Id = newId()): Promise<Id> {
  fileMayBeSent(file, 'platform')
  const query = new URLSearchParams({ name: file.name.slice(0, 200), id })
  const response = await fetch(`/api/files?${query}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw noAnswer('platform')
  })
  if (!response.ok) throw await problemFrom(response, 'platform')
  return id
}
