import { z } from 'zod'
import { Id } from '#kernel/ids.ts'

export const grades = ['met', 'partly', 'not-met', 'not-applicable'] as const
export const Grade = z.enum(grades)
export type Grade = z.infer<typeof Grade>

export const calendarNames = ['uae', 'sharjah', 'sunday-thursday', 'monday-friday'] as const
export const CalendarName = z.enum(calendarNames)
export type CalendarName = z.infer<typeof CalendarName>

export const Clause = z.string().regex(/^\d{1,2}(\.\d{1,2}){0,3}$/, 'not-a-clause')
export const TwoTexts = z.object({ en: z.string(), ar: z.string() })
export const Confidence = z.enum(['high', 'medium', 'low'])

export const PersonName = z.object({ id: Id, nameEn: z.string(), nameAr: z.string() })
export type PersonName = z.infer<typeof PersonName>

export const Score = z.object({
  questions: z.number(),
  answered: z.number(),
  applicable: z.number(),
  gaps: z.number(),
  points: z.number(),
  share: z.number().nullable(),
})
