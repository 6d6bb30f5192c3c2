import { parseArgs } from 'node:util'
import { checkpointFile, readCheckpoints, verifyHistory } from '#platform/server/history/checkpoints.ts'
import { organisations, withDatabase } from './database.ts'
import type { Verb } from './verb.ts'

/** Walks every chain. `--anchors` adds a copy of checkpoints.log that was kept elsewhere: nobody on this machine could rewrite that. */
export const verb: Verb = async ({ args, settings, say, complain }) => {
  const { values } = parseArgs({ args: [...args], options: { org: { type: 'string' }, anchors: { type: 'string' } } })
  const files = [checkpointFile(settings.dataDir), ...(values.anchors ? [values.anchors] : [])]
  const remembered = files.flatMap(readCheckpoints)
  return withDatabase(settings, async (client) => {
    let bad = 0
    const wanted = values.org ? [values.org] : await organisations(client)
    for (const org of new Set([...wanted, ...(values.org ? [] : remembered.map((one) => one.org))])) {
      const started = performance.now()
      const { rows, last, breaks, checkpoints } = await verifyHistory(client, org, remembered)
      const speed = Math.round((rows / (performance.now() - started)) * 1000)
      const first = breaks[0]
      if (first) complain(`${org}: FIRST BAD ENTRY ${first.seq}: ${breaks.map(({ what }) => what).join('; ')}`)
      else
        say(
          `${org}: ${rows} entries and ${checkpoints} checkpoints are whole (${speed} a second), head ${last.seq} ${last.hash.toString('hex')}`,
        )
      if (first) bad++
    }
    if (wanted.length === 0) say('There is no organisation yet.')
    return bad > 0 ? 1 : 0
  })
}
