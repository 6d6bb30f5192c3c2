import type { DocumentTold } from '../told.ts'
import { checking } from './checking.ts'
import { customers } from './customers.ts'
import { leading } from './leading.ts'
import { making } from './making.ts'
import { supply } from './supply.ts'

export const documents: readonly DocumentTold[] = [...customers, ...leading, ...supply, ...checking, ...making]
