import { newId } from '#kernel/ids.ts'
import { expect, test } from './house/house.ts'
import { apiOf, button, called, dayIn, expectGrey } from './steps/steps.ts'
import { words } from './steps/words.ts'

type Named = { id: string; nameEn: string; version: number }
type Rows<Row> = { rows: Row[]; total: number }
type Guest = { scope: { audits: string[] } | null }

test('a process owner does not answer for another process, on the page or past it', async ({ enter, language }) => {
  const say = words(language)
  const mariam = apiOf((await enter('Mariam Al Hosani')).page)
  const people = await mariam.get<Rows<Named>>('/people?limit=200')
  const ownerId = people.rows.find(({ nameEn }) => nameEn === 'Hassan Ibrahim')?.id
  const id = newId()
  const raised = await mariam.send('POST', '/nonconformities', {
    id,
    statement: 'Two of eight pallets were sent without their packing list.',
    requirement: { edition: '9001:2015', clause: '8.5.4' },
    evidence: [{ kind: 'record', text: 'Delivery notes 4411 and 4415' }],
    grade: 'minor',
    source: 'process',
    ownerId,
    detectedOn: dayIn(-1),
  })
  expect(raised.ok(), await raised.text()).toBe(true)

  const fatima = await enter('Fatima Al Zaabi', `/nonconformities/${id}`)
  await expectGrey(
    button(fatima.page, say('nonconformities:steps.respond')),
    say('nonconformities:refusals.only-owner-responds'),
  )
  for (const step of ['acknowledge', 'dispute', 'accept', 'close'])
    await expect(button(fatima.page.getByRole('main'), say(`nonconformities:steps.${step}`))).toHaveCount(0)
  const given = { reason: 'Not ours.' }
  const api = apiOf(fatima.page)
  const { version } = await api.get<Named>(`/nonconformities/${id}`)
  for (const [path, body] of [
    ['acknowledgement', {}],
    ['dispute', given],
    ['acceptance', { criterion: 'None.' }],
    ['void', given],
  ] as const) {
    const answer = await api.send('POST', `/nonconformities/${id}/${path}`, body, version)
    expect([403, 409, 422], `${path}: ${await answer.text()}`).toContain(answer.status())
  }
  expect((await api.get<Named>(`/nonconformities/${id}`)).version).toBe(version)
})

test('an employee reads who works here and changes nothing about them', async ({ enter, language }) => {
  const say = words(language)
  const { page } = await enter('Ravi Kumar', '/people')
  await page.getByRole('table').getByText(called(language, 'Aisha Rahman')).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  for (const step of ['add', 'change', 'invite', 'leave', 'grant'])
    await expect(button(page, say(`identity:people.${step}`))).toHaveCount(0)
  const api = apiOf(page)
  const { rows } = await api.get<Rows<Named>>('/people?limit=200')
  const aisha = rows.find(({ nameEn }) => nameEn === 'Aisha Rahman') as Named
  const granted = await api.send('PUT', `/people/${aisha.id}/roles`, { roles: ['quality-manager'] }, aisha.version)
  expect(granted.status()).toBe(403)
  expect((await api.send('PUT', `/people/${aisha.id}`, { active: false }, aisha.version)).status()).toBe(403)
})

test('a guest sees the audits of their scope, and the others do not exist', async ({ enter, language }) => {
  const say = words(language)
  const admin = apiOf((await enter('Tariq Nasser')).page)
  const people = await admin.get<Rows<Named>>('/people?limit=200')
  const ingrid = people.rows.find(({ nameEn }) => nameEn === 'Ingrid Larsen') as Named
  const { scope } = await admin.get<Guest>(`/people/${ingrid.id}`)
  const omar = apiOf((await enter('Omar Farouk')).page)
  const all = await omar.get<Rows<Named>>('/audits?limit=200')
  const other = all.rows.find(({ id }) => !scope?.audits.includes(id)) as Named

  const { page } = await enter('Ingrid Larsen', '/audits')
  const seen = await apiOf(page).get<Rows<Named>>('/audits?limit=200')
  expect(seen.rows.map(({ id }) => id).toSorted()).toEqual([...(scope?.audits ?? [])].toSorted())
  expect(seen.total).toBeGreaterThan(0)
  const register = page.getByRole('table', { name: say('audits-ui:register.title') })
  await expect(register.getByRole('row')).toHaveCount(seen.total + 1)
  await expect(page.getByText(say('audits-ui:propose.open'))).toHaveCount(0)

  await page.goto(`/audits/${other.id}`)
  await expect(page.getByRole('alert').getByText(say('kernel:refusals.missing'))).toBeVisible()
  expect((await page.request.get(`/api/audits/${other.id}`)).status()).toBe(404)
  expect((await page.request.get(`/api/audits/${other.id}/report.pdf`)).status()).toBe(404)
})

test('an administrator administers, and has no part in quality', async ({ enter, language }) => {
  const say = words(language)
  const { page } = await enter('Tariq Nasser')
  const navigation = page.getByRole('navigation', { name: say('design:shell.navigation') })
  await expect(navigation.getByRole('link').first()).toBeVisible()
  for (const path of ['/audits', '/nonconformities', '/actions'])
    await expect(navigation.locator(`a[href="${path}"]`)).toHaveCount(0)
  for (const [path, step] of [
    ['/audits', 'audits-ui:propose.open'],
    ['/nonconformities', 'nonconformities:steps.raise'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('alert').getByText(say('kernel:refusals.forbidden'))).toBeVisible()
    await expect(page.getByText(say(step))).toHaveCount(0)
    expect((await page.request.get(`/api${path}`)).status()).toBe(403)
  }
})
