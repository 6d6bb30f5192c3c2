import { useQuery } from '@tanstack/react-query'
import { type DocumentTree, picturesOf } from '#kernel/document.ts'
import type { Id } from '#kernel/ids.ts'
import { ask } from '#platform/browser/api.ts'
import { ListFindings, TheFinding } from '../../contract/findings.ts'
import { addressOfFile } from '../evidence/upload-file.ts'

/** The tree names pictures by what they contain, we keep them by their id: found by looking into each file of the findings. */
export function usePictures(auditId: Id, tree: DocumentTree | undefined) {
  const wanted = tree ? picturesOf(tree.blocks) : []
  // Only a secure connection may compute the hash; without one the words of the picture are shown.
  const isPossible = wanted.length > 0 && globalThis.crypto?.subtle !== undefined
  const found = useQuery({
    queryKey: ['audits', 'report-pictures', auditId, wanted],
    queryFn: () => picturesByHash(auditId),
    enabled: isPossible,
    staleTime: 300_000,
  })
  return (hash: string): string | undefined => found.data?.get(hash)
}

async function picturesByHash(auditId: Id): Promise<Map<string, string>> {
  const { rows } = await ask(ListFindings, { auditId, limit: 200 })
  const whole = await Promise.all(rows.map(({ id }) => ask(TheFinding, { id })))
  const fileIds = whole.flatMap(({ finding }) => finding.evidence.flatMap(({ fileId }) => fileId ?? []))
  const pairs = await Promise.all(
    [...new Set(fileIds)].map(async (id) => [await hashOf(addressOfFile(id)), addressOfFile(id)] as const),
  )
  return new Map(pairs)
}

async function hashOf(address: string): Promise<string> {
  const response = await fetch(address, { credentials: 'same-origin' })
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
