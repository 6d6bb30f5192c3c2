import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import * as identity from '#modules/identity/contract.ts'
import { ChangeProcess, ListProcesses } from '#modules/processes/contract.ts'
import * as audits from '../../contract/audit.ts'
import { works } from './works.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('a site closes when nothing open stands on it any more, and takes nothing new from then on', async () => {
  const { mariam, omar, proposal, team } = await works(house)
  const [id, auditId] = [newId(), newId()]
  const close = () => mariam.do(identity.CloseSite, { id, reason: 'The lease has ended' })
  await mariam.do(identity.AddSite, { id, code: 'DXB', nameEn: 'Dubai', nameAr: '' })
  const [process] = (await mariam.ask(ListProcesses, {})).rows
  if (!process) throw new Error('the works have a process')
  const { code, nameEn, nameAr, ownerId, clauses } = process
  const place = (siteIds: string[]) =>
    mariam.do(ChangeProcess, { id: process.id, code, nameEn, nameAr, ownerId, clauses, siteIds })
  const there = { ...proposal, scope: { ...proposal.scope, siteIds: [id] } }
  await place([id])
  await omar.do(audits.ProposeAudit, { id: auditId, ...there, team })

  await expectRefusal(close(), 'site-is-in-use')
  await place([])
  await expectRefusal(close(), 'site-is-in-use')
  await omar.do(audits.CancelAudit, { id: auditId, reason: 'Moved' })
  await close()

  await expectRefusal(omar.do(audits.ProposeAudit, { id: newId(), ...there }), 'site-is-closed')
  await expectRefusal(place([id]), 'site-is-closed')
})

test('an administrator names audits for a guest, and learns nothing else of them', async () => {
  const { org, scheduled, proposed } = await works(house)
  const [id] = [await scheduled(), await proposed()]
  const admin = { actor: { ...org.actor('founder'), roles: ['administrator'] }, org: org.org }

  const { rows } = await house.door.look(identity.ListAuditNames, { search: 'aud-2026' }, admin)

  expect(rows).toEqual([{ id, number: 'AUD-2026-01', title: 'Purchasing' }])
  expect((await house.door.look(identity.ListAuditNames, { ids: id }, admin)).rows).toEqual(rows)
  await expectRefusal(house.door.look(audits.ListAudits, {}, admin), 'forbidden')
  await expectRefusal(org.as('khalid').ask(identity.ListAuditNames, {}), 'forbidden')
})
