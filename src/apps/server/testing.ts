import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { expect, inject } from 'vitest'
import type { CommandContract, GivenInputOf, Outcome, OutputOf, QueryContract } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { AddPerson, AddSite, FoundOrganisation, GrantRoles } from '#modules/identity/contract.ts'
import { QualifyAuditor } from '#modules/identity/contract/qualifications.ts'
import type { Actor } from '#platform/server/context.ts'
import { type House, type HouseOptions, openHouse } from './house.ts'

type PeopleWanted = Readonly<Record<string, readonly string[]>>
type Given = { seen?: number; key?: string; password?: string }

/** A house of its own on a copy of the template database, with a clock the test sets. */
export async function openTestHouse({ sendMail }: Pick<HouseOptions, 'sendMail'> = {}) {
  const template = inject('postgres')
  const database = `test_${newId().replaceAll('-', '')}`
  const admin = new pg.Client({ ...template, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${database} template ${template.database} strategy wal_log`)
  await admin.end()
  const clock = { now: new Date('2026-03-02T06:00:00.000Z') }
  const log = pino({ level: 'silent' })
  const owner = { ...template, database }
  const house = await openHouse({
    owner,
    baseUrl: 'http://localhost:9001',
    secret: 'a test secret of enough length',
    log,
    clock: () => clock.now,
    sendMail,
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-files-'))
  return {
    ...house,
    owner,
    clock,
    dataDir,
    log,
    organisation: (wanted: { people: PeopleWanted }) => foundFor(house, wanted.people),
  }
}

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>

async function foundFor(house: House, people: PeopleWanted) {
  const org = newId()
  const founder = { id: newId(), nameEn: 'Founder', nameAr: 'المؤسس', initials: 'FF', email: 'founder@example.org' }
  const story = (id: string, name: string, roles: readonly string[]): Actor => ({
    id,
    name,
    userId: null,
    roles,
    capacity: 'story',
    language: 'en',
  })
  const master = story(founder.id, 'Founder', ['administrator', 'quality-manager', 'lead-auditor'])
  const asMaster = { actor: master, org }
  await house.door.enter(
    FoundOrganisation,
    {
      id: org,
      nameEn: 'Test Works',
      nameAr: 'ورشة الاختبار',
      edition: '9001:2015',
      zone: 'Asia/Dubai',
      language: 'en',
      founder,
    },
    asMaster,
  )
  const site = newId()
  await house.door.enter(AddSite, { id: site, code: 'AUH', nameEn: 'Abu Dhabi', nameAr: 'أبوظبي' }, asMaster)
  const actors = new Map<string, Actor>([['founder', { ...master, capacity: 'person' }]])
  for (const [name, roles] of Object.entries(people)) {
    const id = newId()
    const initials = name.slice(0, 2).toUpperCase()
    await house.door.enter(
      AddPerson,
      { id, nameEn: name, nameAr: 'شخص', initials, email: `${name}@example.org`, siteId: site },
      asMaster,
    )
    const isGuest = roles.includes('external-auditor')
    await house.door.enter(
      GrantRoles,
      { id, roles: [...roles] as never, ...(isGuest ? { scope: { audits: [] }, expiresOn: '2030-01-01' } : {}) },
      asMaster,
    )
    if (roles.some((role) => role === 'auditor' || role === 'lead-auditor')) {
      const role = roles.includes('lead-auditor') ? 'lead-auditor' : 'auditor'
      await house.door.enter(
        QualifyAuditor,
        { id: newId(), personId: id, role, validFrom: '2020-01-01', validUntil: '2035-01-01' },
        asMaster,
      )
    }
    actors.set(name, { ...story(id, name, roles), capacity: 'person', ...(isGuest ? { scope: { audits: [] } } : {}) })
  }
  return {
    org,
    site,
    people: (name: string) => actorOf(actors, name).id,
    actor: (name: string) => actorOf(actors, name),
    as: (name: string) => acting(house, org, actorOf(actors, name)),
  }
}

const actorOf = (actors: ReadonlyMap<string, Actor>, name: string): Actor => {
  const actor = actors.get(name)
  if (!actor) throw new Error(`there is no ${name} in this test`)
  return actor
}

/** Does and asks as that person, through the door. Signing steps are proven, as the door is told by a trusted entry. */
function acting(house: House, org: string, person: Actor) {
  return {
    id: person.id,
    do<C extends CommandContract>(contract: C, input: GivenInputOf<C>, { seen, key }: Given = {}): Promise<Outcome> {
      const actor: Actor =
        contract.signs || (contract.versioned && seen === undefined) ? { ...person, capacity: 'story' } : person
      return house.door.enter(contract, input, { actor, org, seen, key })
    },
    ask<Q extends QueryContract>(contract: Q, input: GivenInputOf<Q>): Promise<OutputOf<Q>> {
      return house.door.look(contract, input, { actor: person, org })
    },
  }
}

/** The command was refused, for that reason. */
export async function expectRefusal(promise: Promise<unknown>, key: string): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error, `expected the refusal "${key}"`).toBeInstanceOf(Refusal)
  expect((error as Refusal).key).toBe(key)
}
