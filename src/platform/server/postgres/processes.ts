import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'

const onLinux = process.platform === 'linux'

/**
 * A name for the cluster that its processes carry in their command lines (as `cluster_name`), where everybody may read it; containers
 * hide where a process of another user works. The inode stays when the folder is moved and differs in a copy.
 */
export const markOf = (folder: string): string => `touchstone-${statSync(folder).ino.toString(36)}`

/** Whether this living process is one of the marked cluster. A pid alone proves nothing: pids are used again, even by another postgres. */
export const carries = (pid: number, mark: string): boolean =>
  commandOf(pid)
    .split(/[\s:=]/)
    .includes(mark)

/** Also finds backends that outlive their killed postmaster for a moment. */
export const processesOf = (mark: string): number[] => allPids().filter((pid) => carries(pid, mark))

/** Includes zombies, whose pid is taken until somebody reaps them. */
export function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** `npm ci` may have replaced the binaries under a running server, which then can load no more libraries. */
export const hasLostItsBinary = (pid: number): boolean =>
  onLinux && (attempt(() => readlinkSync(`/proc/${pid}/exe`))?.endsWith(' (deleted)') ?? false)

const commandOf = (pid: number): string =>
  attempt(() =>
    onLinux
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : ps('-o', 'command=', '-p', String(pid)),
  ) ?? ''

const allPids = (): number[] =>
  (onLinux ? readdirSync('/proc') : ps('-axo', 'pid=').split('\n')).map(Number).filter((pid) => pid > 0)

const ps = (...args: string[]): string => execFileSync('ps', args, { encoding: 'utf8' })

// Processes end while they are looked at.
function attempt<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
