import type { Actor } from '#platform/server/context.ts'

/** The house itself, where nobody acts: a day has come, a file has been read. */
export const theHouse: Actor = {
  id: '00000000-0000-8000-8000-000000000000',
  name: 'Touchstone',
  userId: null,
  roles: [],
  capacity: 'system',
  language: 'en',
}
