export const nodeSize = { width: 170, height: 106 }
export const gap = { column: 52, row: 24 }

/** One place in a column: a process, or where a long link passes through. */
export type Place = { id: string | undefined; column: number; y: number; before: number[]; after: number[] }
