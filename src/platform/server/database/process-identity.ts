import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A pid is used again after its process; together with the moment of birth it is not. */
export type ProcessIdentity = { pid: number; born: string | undefined }

export const thisProcess = (): ProcessIdentity => ({ pid: process.pid, born: birthOf(process.pid) })

export const isAlive = ({ pid, born }: ProcessIdentity): boolean => born !== undefined && birthOf(pid) === born

function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, ticksSinceBoot] = [fields[0], fields[19]]
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return state === 'Z' ? undefined : `${boot} ${ticksSinceBoot}`
  } catch {
    return undefined // no such process
  }
}
