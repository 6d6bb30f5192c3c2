import { z } from 'zod'

// C0 and C1 controls but tab and line feed, lone surrogates, and the bidi overrides that make text read other than it is.
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Of what others wrote, so that it can be kept. */
export const withoutForbidden = (text: string): string => text.replaceAll(new RegExp(forbidden, 'g'), '')

export const hasForbiddenCharacters = (text: string): boolean => forbidden.test(text)

const clean = (max: number) =>
  z
    .string()
    .max(max, 'too-long')
    .refine((text) => !forbidden.test(text), 'forbidden-characters')
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())

/** One line that must say something (≤ 200 characters). */
export const Line = clean(200).pipe(
  z
    .string()
    .min(1, 'required')
    .regex(/^[^\n]*$/, 'one-line'),
)
/** Some paragraphs that must say something (≤ 8,000 characters). */
export const Paragraphs = clean(8000).pipe(z.string().min(1, 'required'))
/** Paragraphs that may be empty. */
export const Notes = clean(8000)
/** One line that may be empty. */
export const OptionalLine = clean(200)

/** The two languages of every page, document and mail. */
export const languages = ['en', 'ar'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** A name in both languages; the other stands in where one is empty. */
export const TwoNames = z
  .object({ en: OptionalLine, ar: OptionalLine })
  .refine((names) => names.en !== '' || names.ar !== '', 'required')
export type TwoNames = z.infer<typeof TwoNames>
export const inLanguage = (names: { en: string; ar: string }, language: Language): string =>
  names[language] || names.en || names.ar
