/** Time zones by name; those of the Gulf first, because most of our organisations live there. */
const near = [
  'Asia/Dubai',
  'Asia/Riyadh',
  'Asia/Qatar',
  'Asia/Kuwait',
  'Asia/Bahrain',
  'Asia/Muscat',
  'Africa/Cairo',
  'Asia/Amman',
  'Asia/Beirut',
]

export const zones: readonly string[] = [...new Set([...near, 'UTC', ...Intl.supportedValuesOf('timeZone')])]

export const zoneOptions = zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))
