import { migrate } from '#platform/server/database/migrate.ts'
import { openDatabase } from './database.ts'
import type { Verb } from './verb.ts'

export const verb: Verb = async ({ settings, say }) => {
  const { owner, close } = await openDatabase(settings, { fresh: true })
  try {
    const done = await migrate(owner)
    say(done.length === 0 ? 'The database is at the present.' : `Brought to the present: ${done.join(', ')}`)
    return 0
  } finally {
    await close()
  }
}
