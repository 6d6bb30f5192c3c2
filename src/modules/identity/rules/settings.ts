import type { z } from 'zod'
import type { Settings } from '../contract.ts'

/** What holds until an organisation says otherwise. */
export const defaultSettings: Required<z.infer<typeof Settings>> = {
  independenceMonths: 24, // ISO 19011: long enough that nobody audits their own recent work
  responseDays: 30,
  majorResponseDays: 14,
  effectivenessDays: 90,
  transitionDeadline: '2029-09-30', // expected, not confirmed
  hijri: true,
  secondFactorFor: [],
}

export const settingsOf = (own: unknown): Required<z.infer<typeof Settings>> => ({
  ...defaultSettings,
  ...(own as object),
})
