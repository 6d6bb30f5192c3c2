import type { Aspect } from '#modules/processes/contract/description.ts'

/** A line in English and in Arabic; an input says who gives it, an output who takes it. */
export type LineTold = readonly [en: string, ar: string, partyEn?: string, partyAr?: string]
export type DescriptionTold = Partial<Record<Aspect, readonly LineTold[]>>
