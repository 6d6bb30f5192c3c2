import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const note = (dataDir: string) => join(dataDir, 'last-backup.json')

export type LastBackup = { at: Date; isEncrypted: boolean }

export function lastBackup(dataDir: string): LastBackup | undefined {
  try {
    const { at, encrypted } = JSON.parse(readFileSync(note(dataDir), 'utf8')) as { at: string; encrypted?: boolean }
    return { at: new Date(at), isEncrypted: encrypted === true }
  } catch {
    return undefined // there has been none
  }
}

export const rememberBackup = (dataDir: string, at: string, file: string, encrypted: boolean): void =>
  writeFileSync(note(dataDir), `${JSON.stringify({ at, file, encrypted })}\n`, { mode: 0o600 })
