import { diagnose, type Finding } from '#platform/server/history/doctor.ts'
import { lastBackup } from './backup/record.ts'
import { withDatabase } from './database.ts'
import { aboutSeveralServers } from './several-servers.ts'
import type { Verb } from './verb.ts'

const marks = { ok: 'ok     ', warning: 'WARNING', error: 'ERROR  ' }
const line = ({ level, what, mend }: Finding) => `${marks[level]} ${what}${mend ? `\n        ${mend}` : ''}`

export const verb: Verb = async ({ settings, say }) => {
  const patient = { settings, lastBackup: lastBackup(settings.dataDir), now: new Date() }
  const findings = await withDatabase(settings, async (client) => [
    ...(await diagnose({ ...patient, query: async (sql) => (await client.query<object>(sql)).rows })),
    ...(await aboutSeveralServers(client, settings)),
  ])
  for (const finding of findings) say(line(finding))
  return findings.some(({ level }) => level === 'error') ? 1 : 0
}
