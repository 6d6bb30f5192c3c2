import { afterAll, beforeAll, expect, test } from 'vitest'
import { setupLinks } from './setup.ts'
import { openTestHouse, type TestHouse } from './testing.ts'
import { openOverHttp, type OverHttp, owned } from './testing/over-http.ts'

let house: TestHouse
let http: OverHttp
beforeAll(async () => {
  house = await openTestHouse()
  http = await openOverHttp(house)
})
afterAll(async () => {
  await http.close()
  await house.close()
})

type Entrance = { token: string; role: string }

/** Opens the example company through the set-up page's own requests. */
async function open(): Promise<Entrance[]> {
  const token = setupLinks(house.dataDir, () => house.clock.now).issue()
  const asked = await http.call({ method: 'POST', path: '/api/setup/example', body: { token } })
  expect(asked.status, asked.text).toBe(202)
  const loaded = async () => (await http.call({ path: '/api/setup/example' })).body['state']
  await expect.poll(loaded, { timeout: 60_000, interval: 50 }).toBe('ready')
  const entrances = await http.call({ method: 'POST', path: '/api/setup/example/entrances', body: { token } })
  return entrances.body['rows'] as Entrance[]
}

const enterBy = (token: string | undefined) => http.call({ method: 'POST', path: `/api/enter/${token}`, body: {} })

async function enterAs(role: string, entrances: Entrance[]): Promise<string> {
  const entered = await enterBy(entrances.find((one) => one.role === role)?.token)
  expect(entered.status, entered.text).toBe(200)
  return entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

const audits = (cookie: string) => http.call({ path: '/api/audits?limit=50', cookie })

test('the example company is told once, opened again as it was left, and taken away by its administrator only', async () => {
  const manager = await enterAs('quality-manager', await open())
  const before = await audits(manager)
  expect(before.body['rows']).toHaveLength(14)
  const session = await http.call({ path: '/api/session', cookie: manager })

  const again = await open()
  const administrator = await enterAs('administrator', again)
  const same = await http.call({ path: '/api/session', cookie: administrator })
  expect((same.body['organisation'] as { id: string }).id).toBe((session.body['organisation'] as { id: string }).id)

  const rest = again.filter(({ role }) => role !== 'administrator')
  let tooQuick: Entrance | undefined
  for (const one of rest) if ((await enterBy(one.token)).status === 429) tooQuick ??= one
  expect(tooQuick, 'that many at once are slowed down').toBeDefined()
  await owned(house, (client) => client.query('delete from auth."rateLimit"'))
  expect((await enterBy(tooQuick?.token)).status, 'and the link still leads in').toBe(200)
  expect((await enterBy(tooQuick?.token)).status, 'once').toBe(403)

  const refused = await http.call({ method: 'DELETE', path: '/api/example', cookie: manager, body: {} })
  expect(refused.status, refused.text).toBe(403)
  expect((await audits(manager)).body['rows']).toHaveLength(14)

  const removed = await http.call({ method: 'DELETE', path: '/api/example', cookie: administrator, body: {} })
  expect(removed.status, removed.text).toBe(204)
  // Its sign-ins are gone with it.
  expect((await audits(manager)).status).toBe(401)
}, 120_000)
