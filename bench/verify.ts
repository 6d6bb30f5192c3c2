import { hash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { walkChain } from '#platform/server/history/chain.ts'
import type { Figure } from './figure.ts'
import type { Scratch } from './scratch.ts'

const fill = `
  do $$ declare org uuid := '$org'; p bytea := decode(repeat('00', 32), 'hex'); e text; begin
    for n in 1..$rows loop
      e := format('{"actor":{"capacity":"person","id":"%s","name":"Bo","roles":["employee"]},"at":"2026-03-02T06:00:00.000Z","changes":{"state":["open","in-progress"],"version":[1,2]},"command":"actions.startAction","id":"%s","record":"action","v":1,"version":2,"zone":"Asia/Dubai"}', org, org);
      p := history_hash(p, n, e);
      insert into history (org_id, seq, entry, hash) values (org, n, e, p);
    end loop;
    insert into history_head values (org, $rows, p);
  end $$`

/** Walking a whole history, read from the database and judged, beside hashing the same number of bytes in memory. */
export async function verify({ sql }: Scratch): Promise<Figure[]> {
  const rows = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
  const org = newId()
  await sql.query('set synchronous_commit = off')
  await sql.query(fill.replaceAll('$org', org).replaceAll('$rows', String(rows)))
  await sql.query('reset synchronous_commit')

  const started = performance.now()
  const report = await walkChain(sql, org)
  const ours = performance.now() - started
  if (report.rows !== rows || report.breaks.length > 0)
    throw new Error('the history made for measuring does not verify')

  const { rows: sizes } = await sql.query<{ bytes: number }>(
    'select octet_length(entry) + 41 as bytes from history where org_id = $1 limit 1',
    [org],
  )
  const bytes = Buffer.alloc(sizes[0]?.bytes ?? 300, 7)
  const before = performance.now()
  for (let row = 0; row < rows; row++) hash('sha256', bytes, 'buffer').copy(bytes, 1)
  const baseline = performance.now() - before
  const name = `verifying ${rows.toLocaleString('en')} entries`
  return [
    { name: `${name}, beside hashing the same bytes`, ours, baseline, unit: 'ms', reach: 6 },
    { name: `${name}, beside the 100 per ms we promise`, ours, baseline: rows / 100, unit: 'ms', reach: 1 },
  ]
}
