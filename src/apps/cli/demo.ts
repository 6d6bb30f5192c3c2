import type { Verb } from './verb.ts'

export const verb: Verb = async ({ complain }) => {
  complain('The example company is not there yet.')
  return 1
}
