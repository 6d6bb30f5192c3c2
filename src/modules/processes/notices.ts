import { type Notice, tellAll } from '#kernel/notice.ts'
import type { Process } from './contract.ts'

/** Whoever is given a process hears of it. */
export const notices: Notice[] = [
  {
    record: 'process',
    tell(change, facts) {
      const after = change.after as unknown as Process
      if (change.before?.['ownerId'] === after.ownerId) return []
      const params = { code: after.code, nameEn: after.nameEn || after.nameAr, nameAr: after.nameAr || after.nameEn }
      return tellAll([after.ownerId], facts, 'process-handed-over', params)
    },
  },
]
