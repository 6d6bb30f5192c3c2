import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileAndPassphrase } from './backup/passphrase.ts'
import { readBackup } from './backup/read.ts'
import { emptyAgain } from './backup/empty-again.ts'
import { putBack, refuseInhabited, refuseStrangeMigrations } from './backup/put-back.ts'
import { openDatabase, withClient } from './database.ts'
import { checkEverything } from './fsck/everything.ts'
import type { Verb } from './verb.ts'

/** Judges the whole backup first, and only then begins; afterwards everything is checked as after a fault. */
export const verb: Verb = async ({ args, settings, say, complain }) => {
  const { file, passphrase } = fileAndPassphrase(args, process.env)
  if (!file) {
    complain('Name the file to read: restore FILE [--passphrase-file PATH]')
    return 2
  }
  const { dataDir } = settings
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(
      `${dataDir} is not empty. A backup is restored into an empty folder: move this one away, or set DATA_DIR to another.`,
    )
  const source = resolve(file)
  refuseStrangeMigrations(await readBackup(source, undefined, passphrase))
  say('The backup is whole. Restoring …')

  const { owner, close } = await openDatabase(settings, { fresh: true })
  let [isBegun, isDone] = [false, false]
  try {
    await withClient(owner, refuseInhabited)
    isBegun = true
    await putBack(owner, source, settings, passphrase)
    const { findings, ...counts } = await withClient(owner, (client) => checkEverything(client, owner, dataDir))
    const faults = findings.filter(({ level }) => level === 'fault')
    for (const { invariant, org, what } of faults) complain(`FAULT ${invariant} ${org ?? ''} ${what}`)
    say(
      `Restored ${counts.organisations} organisations, ${counts.entries} entries, ${counts.files} files: ${faults.length} faults`,
    )
    isDone = true
    return faults.length > 0 ? 1 : 0
  } finally {
    // Half a restore must not look like a whole one, and not stand in the way of the next.
    if (isBegun && !isDone && settings.databaseUrl) await withClient(owner, emptyAgain)
    await close()
    if (!isDone && existsSync(dataDir))
      for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}
