import { latinDigits } from '#kernel/digits.ts'

/** Figures as one writes them in Latin, letters one after the other. */
export const plain = (text: string): string =>
  latinDigits(text.normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]/g, ''))

/** `Procedures/PR-04 Purchasing.docx` → `PR-04 Purchasing`. */
export const baseName = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/i, '')

/** `Procedures/Old/PR-04.docx` → `Procedures`, `Old`. */
export const foldersOf = (path: string): string[] => path.split('/').slice(0, -1)

export const extensionOf = (path: string): string => /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''

export const hasArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)
export const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text)

/** Words of a name of their own: what people join by dots, dashes and underscores is apart here. */
export const spaced = (text: string): string => plain(text).replace(/[_]+/g, ' ').replace(/\s+/g, ' ').trim()
