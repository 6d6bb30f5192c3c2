import type pg from 'pg'
import { checkpointFile, readCheckpoints, verifyHistory } from '#platform/server/history/checkpoints.ts'
import type { Connection } from '#platform/server/database/database.ts'
import { organisations } from '../database.ts'
import { checkCopies } from './copies.ts'
import { checkDeeds, checkTime } from './deeds.ts'
import { checkFiles } from './files.ts'
import { fault, type Finding } from './finding.ts'
import { checkRecords } from './records.ts'
import { checkTenancy } from './tenancy.ts'

export type Report = { organisations: number; entries: number; files: number; findings: Finding[] }

export async function checkEverything(client: pg.Client, owner: Connection, dataDir: string): Promise<Report> {
  const findings: Finding[] = await checkTenancy(client)
  const orgs = await organisations(client)
  // Read before the histories: what is signed meanwhile is no reason to complain.
  const remembered = readCheckpoints(checkpointFile(dataDir))
  let entries = 0
  for (const org of orgs) {
    const { rows, breaks } = await verifyHistory(client, org, remembered)
    entries += rows
    findings.push(...breaks.map(({ what }) => fault('I3', org, what)))
    findings.push(...(await checkRecords(client, owner, org)))
    findings.push(...(await checkDeeds(client, org)), ...(await checkTime(client, org)))
    findings.push(...(await checkCopies(client, org, dataDir)))
  }
  for (const org of new Set(remembered.map((one) => one.org)))
    if (!orgs.includes(org)) findings.push(fault('I3', org, 'was signed once and is gone as a whole'))
  const files = await checkFiles(client, dataDir)
  return { organisations: orgs.length, entries, files: files.count, findings: [...findings, ...files.findings] }
}
