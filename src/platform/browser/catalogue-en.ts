/** Every English word, fetched in one go by those who read English. */
export const texts = import.meta.glob<Record<string, unknown>>(['../../**/texts/en.json', '!../server/**'], {
  import: 'default',
  eager: true,
})
