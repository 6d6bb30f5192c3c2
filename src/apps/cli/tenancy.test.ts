import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { checkTenancy } from './fsck/tenancy.ts'

test('every table of an organisation forces row-level security, and its key and references begin with the organisation', async () => {
  const client = new pg.Client(inject('postgres'))
  await client.connect()

  const findings = await checkTenancy(client)
  await client.end()

  expect(findings).toEqual([])
})

test('a table that forgets it is found', async () => {
  const client = new pg.Client(inject('postgres'))
  await client.connect()
  await client.query('begin')
  await client.query(
    'create table forgetful (id uuid primary key, org_id uuid not null, person_id uuid, foreign key (org_id, person_id) references person (org_id, id))',
  )
  await client.query(`create policy leaky on forgetful to touchstone_app using (true)`)

  const findings = await checkTenancy(client)
  await client.query('rollback')
  await client.end()

  expect(findings.map(({ what }) => what)).toEqual([
    'forgetful does not force row-level security',
    'forgetful has a primary key that does not begin with org_id',
    'forgetful has a policy that lets the product see other organisations',
  ])
})
