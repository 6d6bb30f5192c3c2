import type pg from 'pg'
import { fault, type Finding } from './finding.ts'

/** Every deed that was answered has happened: its record stands in the history in the version that was promised. */
export async function checkDeeds(client: pg.ClientBase, org: string): Promise<Finding[]> {
  const { rows } = await client.query<{ key: string; command: string }>(
    `select key, command from deed where org_id = $1 and command not in ('platform.escalate', 'platform.example-told') and (outcome is null or not exists (
       select from history h where h.org_id = deed.org_id and h.record_id = (deed.outcome ->> 'id')::uuid
         and (h.entry::jsonb ->> 'version')::int = (deed.outcome ->> 'version')::int))
     limit 100`,
    [org],
  )
  return rows.map(({ key, command }) =>
    fault('I7', org, `the deed ${key} (${command}) was answered and has not happened`),
  )
}

/** The order of the history never contradicts the clock by more than five minutes. A story tells its own times. */
export async function checkTime(client: pg.ClientBase, org: string): Promise<Finding[]> {
  const { rows } = await client.query<{ seq: number; at: string; before: string }>(
    `select seq, at, before from (
       select seq, at, lag(at) over (order by seq) as before, capacity, lag(capacity) over (order by seq) as earlier from (
         select seq, entry::jsonb ->> 'at' as at, entry::jsonb #>> '{actor,capacity}' as capacity from history where org_id = $1) as told
     ) as entries
     where capacity <> 'story' and earlier <> 'story' and at::timestamptz < before::timestamptz - interval '5 minutes'
     order by seq limit 100`,
    [org],
  )
  return rows.map(({ seq, at, before }) =>
    fault('I9', org, `number ${seq} is of ${at}, the one before it of ${before}`),
  )
}
