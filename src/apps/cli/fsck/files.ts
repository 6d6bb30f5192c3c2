import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { fault, type Finding, note } from './finding.ts'

const grace = 24 * 3_600_000

/** Every file that a record refers to is there, to the byte; what nobody refers to is only mentioned. */
export async function checkFiles(
  client: pg.ClientBase,
  dataDir: string,
): Promise<{ count: number; findings: Finding[] }> {
  const { rows } = await client.query<{ org: string; sha256: string; size: number; name: string }>(
    'select org_id as org, sha256, size, name from file where released_at is null order by sha256',
  )
  const findings: Finding[] = []
  const states = new Map<string, string | undefined>()
  for (const { org, sha256, size, name } of rows) {
    if (!states.has(sha256)) states.set(sha256, await stateOf(placeOf(dataDir, sha256), sha256, Number(size)))
    const wrong = states.get(sha256)
    if (wrong) findings.push(fault('I4', org, `the file "${name}" (${sha256.slice(0, 12)}…) ${wrong}`))
  }
  for (const path of keptFiles(dataDir)) {
    const sha256 = path.slice(-64)
    if (!states.has(sha256) && Date.now() - statSync(path).mtimeMs > grace)
      findings.push(note('I4', undefined, `nobody refers to the file ${sha256.slice(0, 12)}…`))
  }
  return { count: states.size, findings }
}

export const placeOf = (dataDir: string, sha256: string): string => join(dataDir, 'files', sha256.slice(0, 2), sha256)

/** The paths of all kept files. What is still coming in is not kept yet. */
export function keptFiles(dataDir: string): string[] {
  const folder = join(dataDir, 'files')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((path) => /^[0-9a-f]{64}$/.test(path.slice(-64)))
    .sort()
}

async function stateOf(path: string, sha256: string, size: number): Promise<string | undefined> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 'is missing'
  if (stat.size !== size) return `has ${stat.size} bytes instead of ${size}`
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex') === sha256 ? undefined : 'is not what was kept'
}
