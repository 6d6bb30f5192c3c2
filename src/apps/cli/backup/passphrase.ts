import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

type Given = { file: string | undefined; passphrase: string | undefined }

/** The file that is meant, and the passphrase if there is one: never on the command line itself, where everybody on the machine could read it. */
export function fileAndPassphrase(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Given {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'passphrase-file': { type: 'string' } },
  })
  const path = values['passphrase-file']
  const text = path === undefined ? env['BACKUP_PASSPHRASE'] : readFileSync(path, 'utf8')
  const passphrase = text?.replace(/\r?\n$/, '')
  const source = path ?? 'BACKUP_PASSPHRASE'
  if (path !== undefined && !passphrase)
    throw new Error(`${source} is empty. Put a passphrase of 12 characters or more into it.`)
  if (passphrase && passphrase.length < 12)
    throw new Error(`The passphrase in ${source} is too short to keep anything secret: use 12 characters or more.`)
  return { file: positionals[0], passphrase: passphrase || undefined }
}
