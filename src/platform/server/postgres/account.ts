import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Who PostgreSQL runs as. Undefined ids: as we do. */
export type Account = { name: string; uid?: number; gid?: number }

const preferred = ['touchstone', 'postgres', '_postgres', 'nobody']

/** PostgreSQL refuses to run as root and wants the owner of its folder, who must be in /etc/passwd. */
export function accountFor(folder: string): Account {
  const owner = statSync(join(folder, 'PG_VERSION'), { throwIfNoEntry: false })
  const me = process.getuid?.()
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me)
      throw new Error(
        `The database in ${folder} belongs to user id ${owner.uid}, but the server runs as user id ${me}. Start it as that user, or give the folder away: chown -R ${me} ${folder}`,
      )
    return { name: 'the current user' }
  }

  const accounts = readAccounts()
  // A cluster keeps its account, also when a better one has since been added to the machine.
  const account = owner && owner.uid !== 0 ? accounts.find(({ uid }) => uid === owner.uid) : firstOf(accounts)
  if (!account)
    throw new Error(
      owner
        ? `The database in ${folder} belongs to user id ${owner.uid}, which is not in /etc/passwd. Add that user: useradd --system --uid ${owner.uid} touchstone`
        : 'The server runs as root, and PostgreSQL refuses to. Start the server as another user, or add one for the database: useradd --system touchstone',
    )
  return account
}

/** Asks the kernel, not the mode bits: groups, access lists and mounts have a say too. */
export function mayReach(account: Account, path: string): boolean {
  if (account.uid === undefined) return true
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', '[ -x "$1" ]', 'sh', path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

const firstOf = (accounts: Account[]) =>
  preferred.map((name) => accounts.find((account) => account.name === name)).find((account) => account !== undefined)

const readAccounts = (): Account[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
