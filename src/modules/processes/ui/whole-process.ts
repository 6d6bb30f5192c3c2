import type { OutputOf } from '#kernel/contract.ts'
import type { TheProcess } from '../contract.ts'

export type WholeProcess = OutputOf<typeof TheProcess>
