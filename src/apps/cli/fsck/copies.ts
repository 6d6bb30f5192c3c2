import { existsSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { verifyPdf } from '#platform/server/pdf/signature/sign.ts'
import { contentHash } from '#platform/server/signing/signatures.ts'
import { placeOf } from './files.ts'
import { fault, type Finding } from './finding.ts'

type Report = {
  revision: number
  data: object
  hash: string
  printed: string | null
  kept: string | null
  number: string
}

/** An issued report carries the hash of what it says, and so does its printed copy, under a signature that covers it to the last byte. */
export async function checkCopies(client: pg.ClientBase, org: string, dataDir: string): Promise<Finding[]> {
  const { rows } = await client.query<{ id: string }>('select id from audit_report where org_id = $1 order by id', [
    org,
  ])
  const findings: Finding[] = []
  for (const { id } of rows) {
    const report = await reportWith(client, org, id)
    for (const what of await faultsOf(report, dataDir))
      findings.push(fault('I10', org, `the report ${report.number} r${report.revision} ${what}`))
  }
  return findings
}

async function reportWith(client: pg.ClientBase, org: string, id: string): Promise<Report> {
  const { rows } = await client.query<Report>(
    `select revision, data, data ->> 'number' as number, content_hash as hash, file_sha256 as printed, file.sha256 as kept
     from audit_report r left join file on file.org_id = r.org_id and file.id = r.file_id where r.org_id = $1 and r.id = $2`,
    [org, id],
  )
  return rows[0] as Report
}

async function faultsOf({ data, hash, printed, kept, revision, number }: Report, dataDir: string): Promise<string[]> {
  const faults = contentHash(data) === hash ? [] : ['does not say what its hash was made of']
  if (printed === null) return faults
  if (kept !== printed) return [...faults, 'was printed as a file that is not the one it is kept with']
  const place = placeOf(dataDir, printed)
  if (!existsSync(place)) return faults
  const pdf = readFileSync(place)
  if (!(await verifyPdf(pdf)).ok) faults.push('has a printed copy whose signature does not hold')
  if (reasonOf(pdf) !== `${number} r${revision} ${hash.slice(0, 16)}`)
    faults.push('has a printed copy that carries another hash')
  return faults
}

/** Why the copy was signed last: with the number, the revision and the hash of the report. */
function reasonOf(pdf: Buffer): string {
  const hex = [...pdf.toString('latin1').matchAll(/\/Reason\s*<([0-9a-f]+)>/gi)].at(-1)?.[1] ?? ''
  return new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'))
}
