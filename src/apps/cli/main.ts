import { readSettings } from '#platform/server/settings.ts'
import type { Verb } from './verb.ts'

const verbs: Readonly<Record<string, () => Promise<{ verb: Verb }>>> = {
  migrate: () => import('./migrate.ts'),
  doctor: () => import('./doctor.ts'),
  verify: () => import('./verify.ts'),
  fsck: () => import('./fsck.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  bpmn: () => import('./bpmn.ts'),
}

const usage = `Usage: npm run cli -- <verb>

  migrate                  brings the database to the present
  doctor                   says what is not well with this installation, and how to mend it
  verify [--org ID] [--anchors FILE]
                           walks every history and finds the first entry that was tampered with
  fsck [--json]            checks that everything kept belongs together
  backup FILE [--passphrase-file PATH]
                           writes one consistent copy of everything into FILE, encrypted if there is a passphrase
  restore FILE [--passphrase-file PATH]
                           brings a copy back, into an empty data folder (and an empty database, with DATABASE_URL)
  bpmn FILE...             reads process maps (BPMN 2.0), says in one JSON line for each what was found, and changes nothing;
                           ends with 0 when each was read and is the same once written, with 1 when one is not, with 2 when none was named

A passphrase may also stand in BACKUP_PASSPHRASE. The data is found as the server finds it: DATA_DIR, DATABASE_URL.
verify, fsck, backup and doctor also work while the server runs.
`

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!load) {
    process.stderr.write(name === '' || name === 'help' ? usage : `"${name}" is unknown.\n\n${usage}`)
    return name === 'help' ? 0 : 2
  }
  const { verb } = await load()
  return verb({
    args,
    settings: readSettings(process.env),
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  })
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return 1
})
