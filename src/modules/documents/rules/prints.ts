import type { Id } from '#kernel/ids.ts'
import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { PrintState, RevisionState } from '../lifecycle.ts'

/** On paper, under control, there is only what is in force. */
export const copyIsOfWhatIsInForce = (revisionId: Id, effectiveRevisionId: Id | null): Answer =>
  revisionId === effectiveRevisionId ? undefined : new Refusal('rule', 'copy-is-not-in-force')

/** The holder is to give it back: it was recalled, or its revision is no longer in force. */
export const isToCollect = (state: PrintState, revision: RevisionState): boolean =>
  state === 'recalled' || (state === 'issued' && revision !== 'effective')

export const copyIsToBeCollected = (state: PrintState, revision: RevisionState): Answer =>
  state === 'issued' && revision === 'effective' ? new Refusal('rule', 'copy-is-in-use') : undefined

/** What a passer-by is told of a copy. */
export type CopyStatus = 'current' | 'superseded' | 'obsolete' | 'recalled'

export function statusOfCopy(found: { state: RevisionState; recalledOn: string | null }): CopyStatus {
  if (found.recalledOn !== null) return 'recalled'
  if (found.state === 'obsolete') return 'obsolete'
  return found.state === 'effective' ? 'current' : 'superseded'
}

const figures = /^[0-9A-HJKMNP-TV-Z]{12}$/
const mistaken: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** A code as people type it from paper: with hyphens, small letters, an O for a nought. */
export function statusCodeFrom(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[OIL]/g, (letter) => mistaken[letter] ?? letter)
  return figures.test(code) ? code : undefined
}

/** As it stands on paper: in fours. */
export const typedCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-')
