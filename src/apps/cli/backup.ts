import { resolve } from 'node:path'
import { rememberBackup } from './backup/record.ts'
import { fileAndPassphrase } from './backup/passphrase.ts'
import { writeBackup } from './backup/write.ts'
import { withDatabase } from './database.ts'
import type { Verb } from './verb.ts'

export const verb: Verb = async ({ args, settings, say, complain }) => {
  const { file, passphrase } = fileAndPassphrase(args, process.env)
  if (!file) {
    complain('Name the file to write: backup FILE [--passphrase-file PATH]')
    return 2
  }
  const target = resolve(file)
  const { at, tables, files } = await withDatabase(settings, (client) =>
    writeBackup(client, settings.dataDir, target, new Date(), passphrase),
  )
  rememberBackup(settings.dataDir, at, target, passphrase !== undefined)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  say(
    `${target}: ${rows} rows of ${tables.length} tables, and ${files.length} files, as of ${at}. ${warning(passphrase)}`,
  )
  return 0
}

const warning = (passphrase: string | undefined): string =>
  passphrase === undefined
    ? 'It holds the keys of this server, readable: keep it safe, or encrypt it with --passphrase-file PATH.'
    : 'It is encrypted: without the passphrase nobody restores it, so keep that elsewhere.'
