/** Words that keep their own direction among words of the other: U+2068…U+2069. */
export const apart = (words: string): string => `\u2068${words}\u2069`

/** A code, a number or a time, which reads from left to right in both languages: U+2066…U+2069. */
export const leftToRight = (sign: string): string => `\u2066${sign}\u2069`

/** What a list to choose from shows of a record: its number, if it has one, and its title. */
export const numbered = (number: string | null | undefined, title: string): string =>
  number ? `${leftToRight(number)} ${title}`.trim() : title
