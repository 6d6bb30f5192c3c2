/** A list that may be long: what is typed narrows it, and more than a hundred nobody looks through. */
export const longList = { searchable: true, limit: 100 } as const

type Option = { value: string; label: string }

/** One choice of such a list. Until its options have come it waits: the name of what is chosen would come in between what is typed. */
export const longChoice = (value: string | null, data: Option[]) => ({
  ...longList,
  value,
  data,
  disabled: value !== null && data.length === 0,
})
