import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { AddProcess } from '#modules/processes/contract.ts'
import { DraftProgramme, PlanAudit, TheProgramme } from '#modules/audits/contract/programme.ts'
import { createDevice } from '../testing/device.ts'
import { openOverHttp, type OverHttp, owned } from '../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

let house: TestHouse
let http: OverHttp
let org: Awaited<ReturnType<TestHouse['organisation']>>
const cookies = new Map<string, string>()
const device = createDevice()

beforeAll(async () => {
  house = await openTestHouse()
  http = await openOverHttp(house)
  org = await house.organisation({ people: { lea: ['lead-auditor'], tom: ['top-management'] } })
  for (const name of ['lea', 'tom']) cookies.set(name, await http.signIn(org.org, org.people(name)))
  await device.enrol(http, cookies.get('tom') ?? '')
})
afterAll(async () => {
  vi.useRealTimers()
  await http.close()
  await house.close()
})
beforeEach(() => owned(house, (client) => client.query('delete from auth.proof_try')))

const post = (who: string, path: string, body: object, version?: number) =>
  http.call({
    method: 'POST',
    path: `/api${path}`,
    body,
    cookie: cookies.get(who) ?? '',
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  })

let year = 2030
/** A programme that somebody else has drafted, and its version as it is shown to who approves it. */
async function programme(): Promise<{ id: string; version: number }> {
  const [id, processId] = [newId(), newId()]
  const [lea, ownerId] = [org.as('lea'), org.people('lea')]
  const process = { id: processId, code: `P${++year}`, nameEn: 'Buying', nameAr: 'الشراء', ownerId }
  await org.as('founder').do(AddProcess, process)
  await lea.do(DraftProgramme, { id, year, title: 'Internal audits', objectives: 'See whether it works.' })
  const planned = { id: newId(), programmeId: id, title: 'Buying', processIds: [processId], reason: 'New.', month: 3 }
  await lea.do(PlanAudit, planned)
  const { programme: shown } = await lea.ask(TheProgramme, { id })
  return { id, version: shown.version }
}
type Deed = { command: string; id: string; version: number | null }
async function answerFor(deed: Deed): Promise<object> {
  const asked = await post('tom', '/session/challenge', deed)
  expect(asked.status, asked.text).toBe(200)
  return device.answer(String(asked.body['challenge']))
}
const approval = (id: string, version: number): Deed => ({ command: 'audits.approveProgramme', id, version })
const approve = ({ id, version }: { id: string; version: number }, passkey: object) =>
  post('tom', `/audit-programmes/${id}/approval`, { signature: { passkey } }, version)

test('the answer of a device signs that record in that version, once', async () => {
  const one = await programme()
  const passkey = await answerFor(approval(one.id, one.version))

  const signed = await approve(one, passkey)
  expect(signed.status, signed.text).toBe(200)
  expect((await approve(one, passkey)).body['key']).toBe('passkey-not-proven')
})

test('it is refused for another record, another version, another step, and after two minutes', async () => {
  const [one, other] = [await programme(), await programme()]
  const key = async (deed: Deed) => (await approve(one, await answerFor(deed))).body['key']

  expect(await key(approval(other.id, one.version))).toBe('passkey-not-proven')
  expect(await key(approval(one.id, one.version + 1))).toBe('passkey-not-proven')
  expect(await key({ ...approval(one.id, one.version), command: 'audits.closeProgramme' })).toBe('passkey-not-proven')
  vi.useFakeTimers({ toFake: ['Date'] })
  const late = await answerFor(approval(one.id, one.version))
  vi.setSystemTime(Date.now() + 121_000)
  expect((await approve(one, late)).body['key']).toBe('passkey-not-proven')
  vi.useRealTimers()
  expect(await key(approval(one.id, one.version))).toBeUndefined()
})

test('what is not said to be signed gets no question', async () => {
  const asked = await post('tom', '/session/challenge', {})

  expect([asked.status, asked.body['code']]).toEqual([400, 'malformed'])
})
