import { parseArgs } from 'node:util'
import { checkEverything } from './fsck/everything.ts'
import { withDatabase } from './database.ts'
import type { Verb } from './verb.ts'

/** Whether everything kept belongs together: on a stopped or a running server. */
export const verb: Verb = async ({ args, settings, say, complain }) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
  const report = await withDatabase(settings, (client, owner) => checkEverything(client, owner, settings.dataDir))
  const faults = report.findings.filter(({ level }) => level === 'fault')
  if (values.json) say(JSON.stringify(report, null, 2))
  else {
    for (const { level, invariant, org, what } of report.findings)
      (level === 'fault' ? complain : say)(`${level === 'fault' ? 'FAULT' : 'note '} ${invariant} ${org ?? ''} ${what}`)
    say(
      `${report.organisations} organisations, ${report.entries} entries, ${report.files} files: ${faults.length} faults`,
    )
  }
  return faults.length > 0 ? 1 : 0
}
