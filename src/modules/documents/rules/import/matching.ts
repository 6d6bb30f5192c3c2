import type { ImportRow } from '../../contract/import/row.ts'

type Row = Pick<ImportRow, 'id' | 'path' | 'size' | 'state'>
type File = { path: string; size: number }

/** A row that waits for its bytes: never uploaded, or refused and since then changed. */
const waitsFor = (row: Row, { size }: File): boolean =>
  row.state === 'expected' || (row.state === 'refused' && row.size !== size)

export type Matched = 'known' | 'unknown' | { rowId: string }

/** What a chosen file is to the import: here already, one that is missing, or one nobody knew of. */
export function matched(file: File, rows: readonly Row[]): Matched {
  const same = rows.find(({ path }) => path === file.path)
  if (same) return waitsFor(same, file) ? { rowId: same.id } : 'known'
  // Chosen one by one, or from the folder above, the same file has another path.
  const name = nameOf(file.path)
  const alike = rows.filter((row) => nameOf(row.path) === name && row.size === file.size)
  const [only, another] = alike
  if (!only || another) return 'unknown'
  return only.state === 'expected' ? { rowId: only.id } : 'unknown'
}

const nameOf = (path: string) => path.split('/').at(-1) ?? path
