import { test } from 'vitest'
import { openTestHouse } from '#apps/server/testing.ts'
import { openFileStore } from '#platform/server/files.ts'
import { sql } from 'kysely'
import { tellStory } from './tell.ts'
test('measure', async () => {
  const house = await openTestHouse()
  const stats = new Map<string, { n: number; ms: number }>()
  const wrap = (f: any) => async (c: any, i: any, v: any) => {
    const t = performance.now()
    try {
      return await f(c, i, v)
    } finally {
      const s = stats.get(c.name) ?? { n: 0, ms: 0 }
      s.n++
      s.ms += performance.now() - t
      stats.set(c.name, s)
    }
  }
  const door = { ...house.door, enter: wrap(house.door.enter), look: wrap(house.door.look) } as any
  const t = performance.now()
  const marks: number[] = []
  const { org } = await tellStory({
    door,
    auth: house.auth,
    today: new Date('2026-11-23T06:00:00.000Z'),
    password: 'long enough pass',
    progress: () => marks.push(Math.round(performance.now() - t)),
    store: openFileStore(house.dataDir),
  })
  console.log('total', performance.now() - t, marks.join(' '))
  for (const [k, v] of [...stats].sort((a, b) => b[1].ms - a[1].ms).slice(0, 16))
    console.log(k, v.n, Math.round(v.ms), (v.ms / v.n).toFixed(1))
  console.log(
    'commands',
    [...stats.values()].reduce((a, b) => a + b.n, 0),
  )
  await house.pool.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.org', ${org}, true)`.execute(tx)
    for (const t of ['audit', 'nonconformity', 'action', 'finding', 'audit_question', 'mail', 'history'])
      console.log(
        t,
        (
          await sql
            .raw(
              t === 'mail' || t === 'history' || t === 'audit_question'
                ? `select count(*)::int from ${t}`
                : `select state, count(*)::int from ${t} group by 1`,
            )
            .execute(tx)
        ).rows
          .map((r: any) => Object.values(r).join(':'))
          .join(' '),
      )
    console.log(
      (await sql`select number, state, "from", "to", title, plan_state from audit order by "from"`.execute(tx)).rows
        .map((r: any) => Object.values(r).join(' | '))
        .join('\n'),
    )
    console.log(
      (
        await sql`select n.number, n.state, n.raised_on, n.response_due, n.review_on, n.closed_on, left(n.statement,40) from nonconformity n order by 1`.execute(
          tx,
        )
      ).rows
        .map((r: any) => Object.values(r).join(' | '))
        .join('\n'),
    )
    console.log(
      (
        await sql`select number, state, due, original_due, left(description,40) from action order by due`.execute(tx)
      ).rows
        .map((r: any) => Object.values(r).join(' | '))
        .join('\n'),
    )
    console.log(
      (
        await sql`select p.number, p.state, p.approved_at, a.month, a.title from programme p join planned_audit a on a.programme_id=p.id order by 1, a.month`.execute(
          tx,
        )
      ).rows
        .map((r: any) => Object.values(r).join(' | '))
        .join('\n'),
    )
  })
  await house.close()
}, 120_000)
