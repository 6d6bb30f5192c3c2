import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { PlanTraining } from '#modules/competence/contract.ts'
import { openOverHttp, type OverHttp } from '../testing/over-http.ts'
import { openTestHouse, type TestHouse } from '../testing.ts'

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

test('titles come in the language of the page that asks, else in the person’s own', async () => {
  const org = await house.organisation({ people: { ravi: ['employee'] } })
  const training = { id: newId(), titleEn: 'Thread gauges', titleAr: 'قياس الأسنان', dueOn: '2026-03-20' }
  const words = { ...training, ownerId: org.people('founder'), participantIds: [org.people('ravi')] }
  await org.as('founder').do(PlanTraining, words)
  const cookie = await http.signIn(org.org, org.people('ravi'))
  const titleIn = async (language: string) => {
    const { body } = await http.call({ path: '/api/work', cookie, headers: { 'accept-language': language } })
    return (body['rows'] as { title: string }[])[0]?.title
  }

  expect(await titleIn('ar')).toBe('قياس الأسنان')
  expect(await titleIn('en')).toBe('Thread gauges')
  expect(await titleIn('ar-AE,ar;q=0.9,en;q=0.8')).toBe('Thread gauges')
})
