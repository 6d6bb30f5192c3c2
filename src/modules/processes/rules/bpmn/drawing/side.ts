import type { Language } from '#kernel/text.ts'

const arabic = /[\u0621-\u064a]/g
const latin = /[A-Za-z]/g
const howMany = (words: string, letters: RegExp) => words.match(letters)?.length ?? 0

/** Whether more of their letters are Arabic than Latin. */
export const isMostlyArabic = (words: string): boolean => howMany(words, arabic) > howMany(words, latin)

/** A map runs as its reader reads, unless it says nothing in that language: then as its own words are read. */
export const isFromTheRight = (words: string, read: Language): boolean =>
  howMany(words, arabic) > 0 && (read === 'ar' || howMany(words, latin) === 0)
