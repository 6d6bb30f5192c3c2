import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const note = (dataDir: string) => join(dataDir, 'last-backup.json')

export function lastBackup(dataDir: string): Date | undefined {
  try {
    return new Date((JSON.parse(readFileSync(note(dataDir), 'utf8')) as { at: string }).at)
  } catch {
    return undefined // there has been none
  }
}

export const rememberBackup = (dataDir: string, at: string, file: string): void =>
  writeFileSync(note(dataDir), `${JSON.stringify({ at, file })}\n`, { mode: 0o600 })
