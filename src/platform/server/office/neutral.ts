// What a spreadsheet takes for the beginning of a formula, also in full width, also behind blanks.
const beginsFormula = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** Text from people must never run: an apostrophe before it keeps it text. */
export const neutral = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text)
