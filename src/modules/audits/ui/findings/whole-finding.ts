import type { OutputOf } from '#kernel/contract.ts'
import type { TheFinding } from '../../contract/findings.ts'

export type WholeFinding = OutputOf<typeof TheFinding>
