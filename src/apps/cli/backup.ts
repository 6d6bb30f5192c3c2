import { resolve } from 'node:path'
import { rememberBackup } from './backup/record.ts'
import { writeBackup } from './backup/write.ts'
import { withDatabase } from './database.ts'
import type { Verb } from './verb.ts'

export const verb: Verb = async ({ args: [file], settings, say, complain }) => {
  if (!file) {
    complain('Name the file to write: backup FILE')
    return 2
  }
  const target = resolve(file)
  const { at, tables, files } = await withDatabase(settings, (client) =>
    writeBackup(client, settings.dataDir, target, new Date()),
  )
  rememberBackup(settings.dataDir, at, target)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  say(
    `${target}: ${rows} rows of ${tables.length} tables, and ${files.length} files, as of ${at}. It holds the keys of this server: keep it safe.`,
  )
  return 0
}
