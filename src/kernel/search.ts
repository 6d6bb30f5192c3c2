/** What the search keeps of a record: found by its number, its title and its words. */
export type SearchEntry = { number: string | null; title: string; words: string; state: string | null }
