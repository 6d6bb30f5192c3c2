import { sql } from 'kysely'
import { comply } from '#kernel/refusal.ts'
import { nothingOpenStandsOnSite } from '#modules/identity/rules.ts'
import { hearing } from '#platform/server/context.ts'

type Open = { processes: number; nonconformities: number; audits: number }

/** A site does not close while something there is open: what runs, what is being put right, what is being audited or planned. */
export const hearSites = hearing('site', async (world, { id, before, after }) => {
  if (!before || before['voidReason'] === after['voidReason']) return
  const { rows } = await sql<Open>`select
    (select count(*)::int from process p where p.org_id = ${world.org} and p.state = 'active' and ${id} = any(p.site_ids)) as processes,
    (select count(*)::int from nonconformity n where n.org_id = ${world.org} and n.site_id = ${id}
      and n.state not in ('closed', 'voided')) as nonconformities,
    (select count(*)::int from audit a where a.org_id = ${world.org} and ${id} = any(a.site_ids)
      and a.state not in ('closed', 'cancelled'))
    + (select count(*)::int from planned_audit p join programme on programme.org_id = p.org_id and programme.id = p.programme_id
      where p.org_id = ${world.org} and ${id} = any(p.site_ids) and p.dropped_because is null and programme.state <> 'closed'
        and not exists (select from audit a where a.org_id = p.org_id and a.planned_audit_id = p.id)) as audits`.execute(
    world.db,
  )
  comply(nothingOpenStandsOnSite(rows[0] as Open))
})
