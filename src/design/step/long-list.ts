/** A list that may be long: what is typed narrows it, and more than a hundred nobody looks through. */
export const longList = { searchable: true, limit: 100 } as const
