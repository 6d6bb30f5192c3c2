import type { OutputOf } from '#kernel/contract.ts'
import type { TheResponsibilities } from '../../contract/responsibilities.ts'

export type Responsibilities = OutputOf<typeof TheResponsibilities>
