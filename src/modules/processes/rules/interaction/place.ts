export const nodeSize = { width: 168, height: 46 }
export const gap = { column: 92, row: 18 }

/** One place in a column: a process, or where a long link passes through. */
export type Place = { id: string | undefined; column: number; y: number; before: number[]; after: number[] }
