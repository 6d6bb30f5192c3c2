import { buying } from './buying.ts'
import { checking } from './checking.ts'
import { customers } from './customers.ts'
import { leading } from './leading.ts'
import { making } from './making.ts'
import type { MapTold } from './told.ts'

export const maps: readonly MapTold[] = [...leading, ...customers, ...making, ...buying, ...checking]
