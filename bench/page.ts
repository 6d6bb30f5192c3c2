import type { Figure } from './figure.ts'
import type { Scratch } from './scratch.ts'

export async function page(_scratch: Scratch): Promise<Figure | undefined> {
  return undefined
}
