import { newId } from '#kernel/ids.ts'
import { AddSite } from '#modules/identity/contract.ts'
import { type Figure, median, timed } from './figure.ts'
import type { Scratch } from './scratch.ts'

/** One record through the door, with permission, contract, history and deed, beside a bare transaction that writes the same rows. */
export async function write({ sql, house, org, person }: Scratch): Promise<Figure> {
  const site = (id: string, run: number) => ({
    id,
    code: `C${run}-${id.slice(-6)}`,
    nameEn: `Site ${run}`,
    nameAr: 'موقع',
  })
  // As somebody who works here: what a story tells is neither asked for its rights nor waits for the disk.
  const actor = { ...person, capacity: 'person' } as const
  const ours = await timed(300, (run) => house.door.enter(AddSite, site(newId(), run), { actor, org, key: newId() }))

  const { rows } = await sql.query<{ entry: string }>(
    'select entry from history where org_id = $1 order by seq desc limit 1',
    [org],
  )
  const entry = rows[0]?.entry ?? ''
  const baseline = await timed(300, async (run) => {
    const { id, code, nameEn, nameAr } = site(newId(), run)
    await sql.query('begin')
    await sql.query(`select set_config('app.org', $1, true)`, [org])
    await sql.query(
      `insert into deed (org_id, key, command, fingerprint, at, outcome) values ($1, $2, 'bare', '', now(), '{}')`,
      [org, newId()],
    )
    await sql.query('insert into site (org_id, id, code, name_en, name_ar) values ($1, $2, $3, $4, $5)', [
      org,
      id,
      code,
      nameEn,
      nameAr,
    ])
    await sql.query('select append_history($1)', [[entry.replace(/"id":"[^"]+"/, `"id":"${id}"`)]])
    await sql.query('commit')
  })
  return {
    name: 'one write through the door, p50',
    ours: median(ours),
    baseline: median(baseline),
    unit: 'ms',
    reach: 3,
  }
}
