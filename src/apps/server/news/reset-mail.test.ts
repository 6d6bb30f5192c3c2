import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ListMails } from '#kernel/platform-contract.ts'
import { newId } from '#kernel/ids.ts'
import type { Mailing } from '#platform/server/mail/mailer.ts'
import { inside } from '#platform/server/database/walls.ts'
import { openRooms } from '../rooms.ts'
import { openOverHttp, type OverHttp, owned } from '../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let http: OverHttp
let org: Awaited<ReturnType<TestHouse['organisation']>>
const direct: Mailing[] = []

beforeAll(async () => {
  house = await openTestHouse({ sendMail: async (mail) => void direct.push(mail) })
  http = await openOverHttp(house)
  org = await house.organisation({ people: { bo: ['employee'], ada: ['administrator'] } })
  await http.signIn(org.org, org.people('bo'))
})
afterAll(async () => {
  await http.close()
  await house.close()
})
beforeEach(() => owned(house, (client) => client.query('delete from auth."rateLimit"')))

const ask = (email: string) =>
  http.call({
    method: 'POST',
    path: '/api/auth/request-password-reset',
    body: { email, redirectTo: '/reset-password' },
  })
const resets = () =>
  owned(house, async (client) => {
    const { rows } = await client.query<{ id: string; link: string; org_id: string; language: string }>(
      `select id, link, org_id, language from mail where link like '/reset-password%' order by written_at`,
    )
    return rows
  })

test('a reset lies in the outbox of the first organisation, in their language, and its link sets a new password once', async () => {
  await owned(house, (client) => client.query(`update person set language = 'ar' where id = $1`, [org.people('bo')]))
  const email = `${org.people('bo')}@example.org`

  const asked = await ask(email)

  expect(asked.status, asked.text).toBe(200)
  const [mail] = await resets()
  expect(mail).toMatchObject({ org_id: org.org, language: 'ar' })
  const token = new URL(mail?.link ?? '', http.base).searchParams.get('token')
  const reset = (newPassword: string) =>
    http.call({ method: 'POST', path: '/api/auth/reset-password', body: { newPassword, token } })
  expect((await reset('another password of length')).status).toBe(200)
  expect((await reset('a third password of length')).status).toBe(400)
  const signedIn = await http.call({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    body: { email, password: 'another password of length' },
  })
  expect(signedIn.status, signedIn.text).toBe(200)
})

test('nobody else reads the link where mails are sent; the administrator does where none are', async () => {
  const [mail] = await resets()

  const { rows } = await org.as('ada').ask(ListMails, {})
  const shown = rows.find(({ id }) => id === mail?.id)
  expect(shown).toMatchObject({ link: null, isSealed: true })
  expect(JSON.stringify(rows)).not.toContain(mail?.link.split('token=')[1])
  expect(rows.filter(({ link }) => link?.startsWith('/invitation/'))).toEqual([])

  const { readings } = await openRooms({ sendsMail: false })
  const listMails = readings.find(({ contract }) => contract.name === ListMails.name)
  const open = (await inside(house.pool.db, org.org, (db) =>
    Promise.resolve(listMails?.read({ db, org: org.org } as never, { limit: 50 } as never)),
  )) as { rows: typeof rows }
  expect(open.rows.find(({ id }) => id === mail?.id)).toMatchObject({ link: mail?.link, isSealed: false })
})

test('who belongs to no organisation is written to past them, and who is unknown not at all', async () => {
  const email = `${newId()}@example.org`
  await house.auth.createUser({ email, name: 'Nobody here', password: 'a password for every test' })
  const before = (await resets()).length

  const [known, unknown] = [await ask(email), await ask('never@example.org')]

  expect(known.body).toEqual(unknown.body)
  expect(direct.map(({ toAddress }) => toAddress)).toEqual([email])
  expect(direct[0]?.link).toMatch(/^\/reset-password\?token=/)
  expect((await resets()).length).toBe(before)
})
