import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HistoryOf } from '#kernel/platform-contract.ts'
import { ChangePerson, ChangeSite, GrantRoles, ListSites } from '#modules/identity/contract.ts'
import { expectRefusal, openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let other: pg.Client
beforeAll(async () => {
  house = await openTestHouse()
  other = new pg.Client(house.owner)
  await other.connect()
})
afterAll(async () => {
  await other.end()
  await house.close()
})

/** Mariam renames the site; somebody else holds its row until `meanwhile` is over. */
async function renameSlowly(meanwhile: (org: Awaited<ReturnType<TestHouse['organisation']>>) => Promise<unknown>) {
  const org = await house.organisation({ people: { mariam: ['quality-manager'] } })
  await other.query('begin')
  await other.query('select from site where org_id = $1 and id = $2 for update', [org.org, org.site])
  const visit = { actor: org.actor('mariam'), org: org.org, seen: 1 }
  const renaming = house.door.enter(ChangeSite, { id: org.site, nameEn: 'Renamed' }, visit)
  renaming.catch(() => {})
  try {
    await untilItWaits()
    await meanwhile(org)
  } finally {
    await other.query('rollback')
  }
  return { org, renaming }
}

async function untilItWaits(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ~ 'update "site"'`
  for (let turn = 0; turn < 500; turn++) {
    await other.query('select pg_stat_clear_snapshot()')
    if ((await other.query(waiting)).rowCount) return
    await sleep(10)
  }
  throw new Error('the command does not wait')
}

const siteAndHistory = async (org: Awaited<ReturnType<TestHouse['organisation']>>) => {
  const { rows } = await org.as('founder').ask(ListSites, {})
  const history = await org.as('founder').ask(HistoryOf, { recordId: org.site })
  return { name: rows[0]?.nameEn, entries: history.rows.length }
}

test('a command that waits while nothing happens to its actor is carried out', async () => {
  const { org, renaming } = await renameSlowly(async () => {})

  expect((await renaming).version).toBe(2)
  expect(await siteAndHistory(org)).toEqual({ name: 'Renamed', entries: 2 })
})

test('a role that remains is enough, whatever else was taken', async () => {
  const { org, renaming } = await renameSlowly((org) =>
    org.as('founder').do(GrantRoles, { id: org.people('mariam'), roles: ['administrator'] }),
  )

  await renaming
  expect(await siteAndHistory(org)).toEqual({ name: 'Renamed', entries: 2 })
})

test('a role that is revoked while the command waits no longer lets it through, and nothing of it remains', async () => {
  const { org, renaming } = await renameSlowly((org) =>
    org.as('founder').do(GrantRoles, { id: org.people('mariam'), roles: ['employee'] }),
  )

  await expectRefusal(renaming, 'forbidden')
  expect(await siteAndHistory(org)).toEqual({ name: 'Abu Dhabi', entries: 1 })
})

test('whoever is deactivated while their command waits has done nothing', async () => {
  const { org, renaming } = await renameSlowly((org) =>
    org.as('founder').do(ChangePerson, { id: org.people('mariam'), active: false }),
  )

  await expectRefusal(renaming, 'forbidden')
  expect(await siteAndHistory(org)).toEqual({ name: 'Abu Dhabi', entries: 1 })
})
