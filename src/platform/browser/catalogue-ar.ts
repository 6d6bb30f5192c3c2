import 'dayjs/locale/ar' // the months of the date fields

/** Every Arabic word, fetched in one go by those who read Arabic. */
export const texts = import.meta.glob<Record<string, unknown>>(['../../**/texts/ar.json', '!../server/**'], {
  import: 'default',
  eager: true,
})
