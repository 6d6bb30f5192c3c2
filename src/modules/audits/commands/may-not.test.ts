import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { type CommandContract, isInternal } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import * as audit from '../contract/audit.ts'
import * as checklist from '../contract/checklist.ts'
import * as findings from '../contract/findings.ts'
import * as plan from '../contract/plan.ts'
import * as programme from '../contract/programme.ts'
import * as report from '../contract/report.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** The role nearest to the permission that still does not have it. */
const stranger: Readonly<Record<string, string>> = {
  'audits.programme': 'layla',
  'audits.approve-programme': 'omar',
  'audits.plan': 'layla',
  'audits.execute': 'mariam',
  'audits.attend': 'khalid',
  'audits.lead': 'mariam',
  'audits.report': 'layla',
  'audits.answer-plan': 'guest',
}

test('no command is open to the role next to it', async () => {
  const org = await house.organisation({
    people: {
      mariam: ['quality-manager'],
      omar: ['lead-auditor'],
      layla: ['auditor'],
      khalid: ['process-owner'],
      guest: ['external-auditor'],
    },
  })
  const commands = [audit, checklist, findings, plan, programme, report]
    .flatMap((contracts) => Object.values(contracts as object) as { kind?: string }[])
    .filter((one): one is CommandContract => one.kind === 'command')
    .filter((one) => !isInternal(one))

  expect(commands.length).toBeGreaterThanOrEqual(35)
  for (const command of commands) {
    const name = stranger[command.permission]
    expect(name, command.name).toBeDefined()
    await expectRefusal(org.as(name ?? '').do(command, { id: newId() }), 'forbidden')
  }
})
