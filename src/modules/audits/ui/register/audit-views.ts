import type { GivenInputOf } from '#kernel/contract.ts'
import type { ListAudits } from '../../contract/audit.ts'
import type { AuditType } from '../../contract/words.ts'

/** What narrows the register besides its search; kept in the address. */
export type AuditView = { look?: string; state?: string; type?: AuditType; year?: number; process?: string }

/** Ways to look at the register that are asked for every day. */
export const viewNames = ['all', 'mine', 'year', 'running', 'findings'] as const

type Asked = Partial<Pick<GivenInputOf<typeof ListAudits>, 'state' | 'type' | 'year' | 'processId' | 'mine'>>

const looks: Readonly<Record<string, (thisYear: number) => Asked>> = {
  mine: () => ({ mine: 'true' }),
  year: (year) => ({ year }),
  running: () => ({ state: 'in-preparation,in-progress,performed' }),
  findings: () => ({ state: 'findings-open' }),
}

/** What the server is asked when the register is looked at like this; a chosen filter outranks the view. */
export const askedFor = (view: Partial<AuditView>, thisYear: number): Asked => ({
  ...(view.look ? looks[view.look]?.(thisYear) : {}),
  ...(view.state ? { state: view.state } : {}),
  ...(view.type ? { type: view.type } : {}),
  ...(view.year ? { year: view.year } : {}),
  ...(view.process ? { processId: view.process } : {}),
})
