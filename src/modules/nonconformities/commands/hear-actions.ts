import type { Action } from '#modules/actions/contract.ts'
import { comply } from '#kernel/refusal.ts'
import { hearing } from '#platform/server/context.ts'
import { actionFitsTheState } from '../rules.ts'
import { theNonconformity } from './advance.ts'

/** Actions about a nonconformity come to be, or come back, only while it is undecided. */
export const actionIsPromised = hearing('action', async (world, change) => {
  const after = change.after as unknown as Action
  const before = change.before as unknown as Action | undefined
  if (after.aboutRecord !== 'nonconformity') return
  const opensDraft = before?.state === 'draft' && after.state === 'open'
  const returns = before !== undefined && after.cycle > before.cycle
  if (before !== undefined && !opensDraft && !returns) return
  const { state } = await theNonconformity(world, after.aboutId)
  comply(actionFitsTheState(state, opensDraft))
})
