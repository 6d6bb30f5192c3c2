/** What the search keeps of a record: found by its number, its title, in both languages where it has them, and its words. */
export type SearchEntry = {
  number: string | null
  title: string
  titleAr?: string
  words: string
  state: string | null
}

/**
 * How a record is found; nothing while it is not to be found. A module's `queries` export `searchOf` for the record the module is
 * named after, or `searchesOf` with one for each of its records.
 */
export type Searchable = { record: string; entry(row: never): SearchEntry | undefined }
