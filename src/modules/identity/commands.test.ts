import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectRefusal, openTestHouse, type TestHouse } from '#apps/server/testing.ts'
import { newId } from '#kernel/ids.ts'
import { ListMails } from '#kernel/platform-contract.ts'
import * as identity from './contract.ts'
import * as tokens from './contract/tokens.ts'
import { tokenHash } from './commands.ts'

let house: TestHouse
let org: Awaited<ReturnType<TestHouse['organisation']>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  org = await house.organisation({
    people: { bo: ['employee'], qm: ['quality-manager'], admin: ['administrator'], lead: ['lead-auditor'] },
  })
})

const person = (email = 'noor@example.org') => ({ id: newId(), nameEn: 'Noor', nameAr: 'نور', initials: 'NO', email })
const thePerson = (name: string) => org.as('bo').ask(identity.ThePerson, { id: org.people(name) })

describe('founding an organisation', () => {
  const founding = (names: { nameEn: string; nameAr: string }) => {
    const id = newId()
    const founder = { id: newId(), nameEn: 'Mona', nameAr: '', initials: 'MO', email: 'mona@example.org' }
    const input = { id, ...names, edition: '9001:2026', zone: 'Asia/Riyadh', language: 'ar', founder } as const
    const actor = {
      id: founder.id,
      name: 'Mona',
      userId: 'user-mona',
      roles: [],
      capacity: 'person',
      language: 'ar',
    } as const
    return {
      id,
      actor: { ...actor, roles: ['administrator'] },
      done: () => house.door.enter(identity.FoundOrganisation, input, { actor, org: id }),
    }
  }

  test('the founder becomes its administrator and quality manager, and may sign in', async () => {
    const { id, actor, done } = founding({ nameEn: '', nameAr: 'مؤسسة' })

    await done()

    const { rows } = await house.door.look(identity.ListPeople, {}, { actor, org: id })
    expect(rows).toMatchObject([
      { nameEn: 'Mona', roles: ['administrator', 'quality-manager'], maySignIn: true, language: 'ar' },
    ])
  })

  test('an organisation without a name is refused', async () => {
    await expectRefusal(founding({ nameEn: '', nameAr: '' }).done(), 'name-needed')
  })
})

describe('the organisation', () => {
  test('a quality manager changes a figure, and the others stay', async () => {
    const before = await org.as('qm').ask(identity.TheOrganisation, {})

    await org
      .as('qm')
      .do(identity.ChangeOrganisation, { id: org.org, settings: { responseDays: 21 } }, { seen: before.version })
    await org
      .as('qm')
      .do(
        identity.ChangeOrganisation,
        { id: org.org, nameEn: 'Works', settings: { hijri: false } },
        { seen: before.version + 1 },
      )

    const after = await org.as('bo').ask(identity.TheOrganisation, {})
    expect(after).toMatchObject({
      nameEn: 'Works',
      nameAr: before.nameAr,
      settings: { responseDays: 21, hijri: false },
    })
  })

  test('an employee may not change it', async () => {
    await expectRefusal(
      org.as('bo').do(identity.ChangeOrganisation, { id: org.org, nameEn: 'Mine' }, { seen: 1 }),
      'forbidden',
    )
  })

  test('who has seen an older version is told so', async () => {
    await org.as('qm').do(identity.ChangeOrganisation, { id: org.org, nameEn: 'One' }, { seen: 1 })

    await expectRefusal(
      org.as('qm').do(identity.ChangeOrganisation, { id: org.org, nameEn: 'Two' }, { seen: 1 }),
      'stale',
    )
  })

  test('a time zone that does not exist is refused', async () => {
    await expectRefusal(
      org.as('qm').do(identity.ChangeOrganisation, { id: org.org, zone: 'Asia/Atlantis' }, { seen: 1 }),
      'malformed',
    )
  })
})

describe('people', () => {
  test('a person is added without a role and cannot sign in yet; the address is kept in small letters', async () => {
    const input = person('Noor@Example.ORG')

    await org.as('qm').do(identity.AddPerson, input)

    const found = await org.as('bo').ask(identity.ThePerson, { id: input.id })
    expect(found).toMatchObject({ email: 'noor@example.org', roles: [], maySignIn: false, active: true })
  })

  test('an address belongs to one person, and an employee may not add people', async () => {
    await expectRefusal(org.as('qm').do(identity.AddPerson, person('bo@example.org')), 'already-there')
    await expectRefusal(org.as('bo').do(identity.AddPerson, person()), 'forbidden')
  })

  test('who leaves is no longer active; what is known of them stays', async () => {
    const { version } = await thePerson('bo')

    await org.as('qm').do(identity.ChangePerson, { id: org.people('bo'), active: false }, { seen: version })

    expect(await thePerson('bo')).toMatchObject({ active: false, nameEn: 'bo', roles: ['employee'] })
    expect((await thePerson('bo')).siteId).not.toBeNull()
  })

  test('an employee may not change a person, and a manager must be somebody', async () => {
    const id = org.people('lead')

    await expectRefusal(org.as('bo').do(identity.ChangePerson, { id, initials: 'ZZ' }, { seen: 2 }), 'forbidden')
    await expectRefusal(org.as('qm').do(identity.ChangePerson, { id, managerId: newId() }), 'unknown-reference')
  })

  test('a person keeps a name in at least one language', async () => {
    const id = org.people('bo')

    await org.as('qm').do(identity.ChangePerson, { id, nameEn: '' })
    await expectRefusal(org.as('qm').do(identity.ChangePerson, { id, nameAr: '' }), 'name-needed')

    expect(await thePerson('bo')).toMatchObject({ nameEn: '', nameAr: 'شخص' })
  })

  test('everybody chooses their own language, a stranger nothing', async () => {
    await org.as('bo').do(identity.ChangeMyself, { language: 'ar' })

    expect(await thePerson('bo')).toMatchObject({ language: 'ar' })
    const stranger = { ...org.actor('bo'), roles: [] }
    await expectRefusal(
      house.door.enter(identity.ChangeMyself, { language: 'en' }, { actor: stranger, org: org.org }),
      'forbidden',
    )
  })
})

describe('roles', () => {
  const grant = (by: string, to: string, roles: readonly string[], more: object = {}) =>
    org.as(by).do(identity.GrantRoles, { id: org.people(to), roles: roles as never, ...more })

  test('an administrator gives roles', async () => {
    await grant('admin', 'bo', ['process-owner', 'auditor'])

    expect(await thePerson('bo')).toMatchObject({ roles: ['process-owner', 'auditor'], scope: null, expiresOn: null })
  })

  test('nobody gives roles to themselves, and a quality manager gives none', async () => {
    await expectRefusal(grant('admin', 'admin', ['administrator', 'quality-manager']), 'granter-is-grantee')
    await expectRefusal(grant('qm', 'bo', ['lead-auditor']), 'forbidden')
  })

  test('a guest has an end and named audits, and no other role', async () => {
    const bounds = { scope: { audits: [newId()] }, expiresOn: '2026-12-31' }

    await expectRefusal(grant('admin', 'bo', ['external-auditor']), 'guest-needs-bounds')
    await expectRefusal(grant('admin', 'bo', ['external-auditor', 'employee'], bounds), 'guest-is-only-guest')
    await grant('admin', 'bo', ['external-auditor'], bounds)

    expect(await thePerson('bo')).toMatchObject({ roles: ['external-auditor'], ...bounds })
  })
})

describe('invitations', () => {
  const accepting = { id: '', name: 'bo', userId: 'user-bo', roles: [], capacity: 'system', language: 'en' } as const
  const accept = (id: string) =>
    house.door.enter(identity.AcceptInvitation, { id, userId: 'user-bo' }, { actor: accepting, org: org.org })

  test('an invitation is a mail with a link; only the hash of its token is kept, and never told', async () => {
    const outcome = await org.as('qm').do(identity.InvitePerson, { id: org.people('bo') })

    const { rows } = await org.as('admin').ask(ListMails, {})
    expect(rows).toMatchObject([
      { toAddress: 'bo@example.org', link: expect.stringMatching(/^\/invitation\/[\w-]{32}$/) },
    ])
    expect(rows[0]?.subject).not.toContain('mails.')
    expect(JSON.stringify(outcome)).not.toMatch(/[0-9a-f]{64}/)
  })

  test('an employee may not invite', async () => {
    await expectRefusal(org.as('bo').do(identity.InvitePerson, { id: org.people('lead') }), 'forbidden')
  })

  test('who accepts may sign in, once', async () => {
    const { id } = await org.as('qm').do(identity.InvitePerson, { id: org.people('bo') })

    await accept(id)

    expect(await thePerson('bo')).toMatchObject({ maySignIn: true })
    await expectRefusal(accept(id), 'invitation-used-or-old')
  })

  test('after seven days it is too late', async () => {
    const { id } = await org.as('qm').do(identity.InvitePerson, { id: org.people('bo') })
    const invited = house.clock.now
    house.clock.now = new Date(invited.getTime() + 7 * 86_400_000 + 1)

    await expectRefusal(accept(id), 'invitation-used-or-old')

    house.clock.now = invited
  })
})

describe('tokens', () => {
  const token = () => ({ id: newId(), name: 'ERP', tokenHash: tokenHash(newId()), expiresOn: '2026-12-31' })

  test('a token is known by its hash and belongs to the one who made it', async () => {
    const outcome = await org.as('bo').do(tokens.IssueToken, token())

    expect((await org.as('bo').ask(tokens.ListTokens, {})).rows).toMatchObject([{ name: 'ERP', revoked: false }])
    expect((await org.as('qm').ask(tokens.ListTokens, {})).rows).toEqual([])
    expect(JSON.stringify(outcome)).not.toMatch(/[0-9a-f]{64}/)
  })

  test('the hash is what a browser reckons', () => {
    expect(tokenHash('abc')).toBe(createHash('sha256').update('abc').digest('hex'))
  })

  test('it is revoked by its owner and by nobody else', async () => {
    const { id, version } = await org.as('bo').do(tokens.IssueToken, token())

    await expectRefusal(org.as('qm').do(tokens.RevokeToken, { id }, { seen: version }), 'missing')
    await org.as('bo').do(tokens.RevokeToken, { id }, { seen: version })

    expect((await org.as('bo').ask(tokens.ListTokens, {})).rows).toMatchObject([{ revoked: true }])
  })

  test('a guest has no tokens', async () => {
    const guest = { ...org.actor('bo'), roles: ['external-auditor'], scope: { audits: [] } }

    await expectRefusal(house.door.enter(tokens.IssueToken, token(), { actor: guest, org: org.org }), 'forbidden')
  })
})
