/** The invariants of everything kept: I1 durable, I2 atomic, I3 chain, I4 files, I5 signatures, I6 tenant, I7 once, I8 lawful, I9 time, I10 copies. */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10'

export type Finding = {
  /** A note is worth knowing and breaks no promise. */
  level: 'fault' | 'note'
  invariant: Invariant
  org: string | undefined
  what: string
}

export const fault = (invariant: Invariant, org: string | undefined, what: string): Finding => ({
  level: 'fault',
  invariant,
  org,
  what,
})
export const note = (invariant: Invariant, org: string | undefined, what: string): Finding => ({
  level: 'note',
  invariant,
  org,
  what,
})
