import { isLitter } from '../../rules/import/rows.ts'

export type FoundOnDisk = { path: string; file: File }

/** What was chosen, each with its place in the folder. */
export const filesFrom = (list: FileList | readonly File[]): FoundOnDisk[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(isWanted)

/** What was dropped, folders with everything in them. The entries are only there while the drop is handled. */
export async function filesDropped(items: DataTransferItemList): Promise<FoundOnDisk[]> {
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = await Promise.all(
    dropped.map(({ entry, file }) => (entry ? within(entry) : filesFrom(file ? [file] : []))),
  )
  return found.flat().filter(isWanted)
}

const isWanted = ({ path }: FoundOnDisk) => !isLitter(path)

async function within(entry: FileSystemEntry): Promise<FoundOnDisk[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    all.push(...some)
  }
  return (await Promise.all(all.map(within))).flat()
}

/** The folder they share, when they share one. */
export function folderOf(files: readonly FoundOnDisk[]): string {
  const [first = '', ...others] = new Set(
    files.map(({ path }) => (path.includes('/') ? (path.split('/')[0] ?? '') : '')),
  )
  return others.length === 0 ? first.slice(0, 200) : ''
}

/** Nothing where the browser does not tell, as on a page without encryption. */
export async function sha256Of(file: File): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
