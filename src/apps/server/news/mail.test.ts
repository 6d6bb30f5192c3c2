import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { ListMails } from '#kernel/platform-contract.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import { newId } from '#kernel/ids.ts'
import { createMailer, mostAttempts } from '#platform/server/mail/mailer.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'
import { decoded, openPostOffice } from '../testing/post-office.ts'

let house: TestHouse
let pool: pg.Pool
let post: Awaited<ReturnType<typeof openPostOffice>>

beforeAll(async () => {
  house = await openTestHouse()
  pool = new pg.Pool(house.owner)
  post = await openPostOffice()
})
afterAll(async () => {
  post.close()
  await pool.end()
  await house.close()
})
beforeEach(async () => {
  post.received.length = 0
  post.mood.refusesNext = 0
  await pool.query('delete from mail')
})

const mailer = (smtpUrl?: string) =>
  createMailer({ pool, smtpUrl, baseUrl: 'https://quality.example.com', log: house.log })
const postman = () => mailer(post.url)

type Given = {
  toName?: string
  toAddress?: string
  subject?: string
  language?: string
  link?: string | null
  body?: string
}

async function written(given: Given = {}): Promise<string> {
  const { org } = await house.organisation({ people: {} })
  const id = newId()
  const {
    toName = 'Bo',
    toAddress = 'bo@example.org',
    subject = 'Hello',
    language = 'en',
    link = '/actions/1',
    body = 'Please look.',
  } = given
  await pool.query(
    `insert into mail (org_id, id, to_address, to_name, language, subject, body, link, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [org, id, toAddress, toName, language, subject, body, link, house.clock.now],
  )
  return id
}
const stateOf = async (id: string) => {
  const { rows } = await pool.query<{ sent: boolean; attempts: number; problem: string | null }>(
    'select sent_at is not null as sent, attempts, problem from mail where id = $1',
    [id],
  )
  return rows[0]
}
const later = (minutes: number) => () => new Date(house.clock.now.getTime() + minutes * 60_000)

test('whoever is given a process is written to, in their language, and the mail can be read before it is sent', async () => {
  const org = await house.organisation({ people: { bo: ['process-owner'] } })
  await pool.query(`update person set language = 'ar' where id = $1`, [org.people('bo')])
  const process = { id: newId(), code: 'P1', nameEn: 'Purchasing', nameAr: 'الشراء', ownerId: org.people('bo') }
  await org.as('founder').do(AddProcess, process as never)

  const { rows } = await org.as('founder').ask(ListMails, {})
  const result = await postman().sendDue(later(0))

  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    toAddress: 'bo@example.org',
    language: 'ar',
    sentAt: null,
    link: expect.stringMatching(new RegExp(`^/.*${process.id}$`)),
  })
  expect(rows[0]?.subject).not.toContain('mails.')
  expect(result).toEqual({ sent: 1, failed: 0 })
  expect(decoded(post.received[0]?.text)).toContain(`https://quality.example.com${rows[0]?.link}`)
})

test('the search finds a record by its words as soon as it is there', async () => {
  const org = await house.organisation({ people: { bo: ['process-owner'] } })
  const id = newId()
  await org
    .as('founder')
    .do(AddProcess, { id, code: 'P7', nameEn: 'Calibration', nameAr: 'المعايرة', ownerId: org.people('bo') } as never)

  const { rows } = await house.pool.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.org', ${org.org}, true)`.execute(tx)
    return {
      rows: await tx
        .selectFrom('searchEntry')
        .select(['record', 'recordId'])
        .where(sql<boolean>`folded like '%calibration%'`)
        .execute(),
    }
  })

  expect(rows).toEqual([{ record: 'process', recordId: id }])
})

test('without a mail server mails wait and are not counted as tried', async () => {
  const id = await written()

  await mailer().sendDue(later(0))

  expect(await stateOf(id)).toEqual({ sent: false, attempts: 0, problem: null })
})

test('Arabic reads from right to left', async () => {
  await written({ language: 'ar', subject: 'إجراء متأخر', body: 'حان موعد الإجراء.' })

  await postman().sendDue(later(0))

  expect(decoded(post.received[0]?.text)).toContain('<html lang="ar" dir="rtl">')
})

test('no line of a header comes from a name, a subject or an address', async () => {
  await written({
    toName: 'Bo\r\nBcc: thief@example.org',
    subject: 'Hi\r\nBcc: thief@example.org\r\n\r\nbody',
    body: '<b>bold</b>',
  })
  const bad = await written({ toAddress: 'bo@example.org\r\nRCPT TO:<thief@example.org>' })

  await postman().sendDue(later(0))

  expect(post.received).toHaveLength(1)
  expect(post.received[0]?.to).toEqual(['bo@example.org'])
  expect(post.received[0]?.text.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im)
  expect(decoded(post.received[0]?.text)).toContain('&lt;b&gt;bold')
  expect(await stateOf(bad)).toMatchObject({ sent: false, problem: 'this is no mail address' })
})

test('a link never leads to another house', async () => {
  await written({ link: 'https://evil.example.com/login' })

  await postman().sendDue(later(0))

  expect(decoded(post.received[0]?.text)).not.toContain('evil.example.com')
})

test('what was not sent is tried again, each time later, and given up after ten times with the reason kept', async () => {
  const id = await written()
  post.mood.refusesNext = 3

  await postman().sendDue(later(0))
  await postman().sendDue(later(0.5))
  expect(await stateOf(id)).toMatchObject({
    sent: false,
    attempts: 1,
    problem: expect.stringContaining('mailbox full'),
  })
  await postman().sendDue(later(1.5))
  await postman().sendDue(later(2.5))
  expect(await stateOf(id)).toMatchObject({ attempts: 2 })
  await postman().sendDue(later(4))
  await postman().sendDue(later(10))
  expect(await stateOf(id)).toEqual({ sent: true, attempts: 4, problem: null })

  const hopeless = await written({ toAddress: 'nobody' })
  for (let day = 0; day < 13; day++) await postman().sendDue(later(day * 1440))
  expect(await stateOf(hopeless)).toMatchObject({ sent: false, attempts: mostAttempts })
})

test('two nodes send a mail once', async () => {
  for (let mail = 0; mail < 6; mail++) await written()

  await Promise.all([postman().sendDue(later(0)), postman().sendDue(later(0)), postman().sendDue(later(0))])

  expect(post.received).toHaveLength(6)
})
