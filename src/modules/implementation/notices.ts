import { type Notice, tellAll } from '#kernel/notice.ts'
import type { PlanTask } from './contract/plan.ts'

/** Whoever is given a task of the plan hears of it; the quality managers hear when one is blocked. */
export const notices: Notice[] = [
  {
    record: 'planTask',
    tell(change, facts) {
      const after = change.after as unknown as PlanTask
      const params = { titleEn: after.titleEn || after.titleAr, titleAr: after.titleAr || after.titleEn }
      if (change.before?.['state'] !== 'blocked' && after.state === 'blocked')
        return tellAll(facts.holdersOf('quality-manager'), facts, 'task-blocked', {
          ...params,
          reason: after.blockedBecause ?? '',
        })
      if (change.before?.['ownerId'] === after.ownerId || after.state === 'dropped') return []
      return tellAll([after.ownerId], facts, 'task-given', params)
    },
  },
]
