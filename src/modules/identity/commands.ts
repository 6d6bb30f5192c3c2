import { createHash, randomBytes } from 'node:crypto'
import { changed, raised, type Row } from '#kernel/change.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply, Refusal } from '#kernel/refusal.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { writeMail } from '#platform/server/mail/mail.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from './contract.ts'
import * as qualifications from './contract/qualifications.ts'
import * as tokens from './contract/tokens.ts'
import { sitesTakeMore } from './queries.ts'
import * as rules from './rules.ts'

type Named = { nameEn: string; nameAr: string }
type SiteRecord = Row & Named & { code: string; voidReason: string | null }
const named = ({ nameEn, nameAr }: Named) => {
  if (nameEn === '' && nameAr === '') throw new Refusal('rule', 'name-needed')
}

export const foundOrganisation = fulfil(contract.FoundOrganisation, async (world, { founder, ...input }) => {
  named(input)
  named(founder)
  if (input.isExample && world.actor.capacity !== 'story') throw new Refusal('forbidden', 'forbidden')
  const organisation = await insertRecord(world, 'organisation', { ...input, foundedAt: world.now })
  const roles = JSON.stringify(founder.roles)
  const person = await insertRecord(world, 'person', {
    ...founder,
    roles,
    userId: world.actor.userId,
    language: input.language,
  })
  return [raised('organisation', organisation), raised('person', person)]
})

export const changeOrganisation = fulfil(contract.ChangeOrganisation, async (world, { id, settings, ...patch }) => {
  const before = await theRecord<Row & Named>(world, 'organisation', id)
  named({ ...before, ...patch })
  const secondFactorFor = (before['settings'] as { secondFactorFor?: unknown }).secondFactorFor
  comply(rules.administratorSetsSecondFactor(world.actor.roles, secondFactorFor, settings?.secondFactorFor))
  const merged = settings ? { settings: JSON.stringify({ ...(before['settings'] as object), ...settings }) } : {}
  return changed('organisation', before, await amendRecord(world, 'organisation', before, { ...patch, ...merged }))
})

export const addSite = fulfil(contract.AddSite, async (world, input) => {
  named(input)
  return raised('site', await insertRecord(world, 'site', input))
})

export const changeSite = fulfil(contract.ChangeSite, async (world, { id, ...patch }) => {
  const before = await theRecord<SiteRecord>(world, 'site', id)
  comply(rules.siteIsOpen(before))
  named({ ...before, ...patch })
  return changed('site', before, await amendRecord(world, 'site', before, patch))
})

/** Whoever keeps records that stand on sites hears of it and says no while one of theirs is open. */
export const closeSite = fulfil(contract.CloseSite, async (world, { id, reason }) => {
  const before = await theRecord<SiteRecord>(world, 'site', id)
  comply(rules.siteIsOpen(before))
  const after = await amendRecord(world, 'site', before, { voidReason: reason })
  comply(rules.nobodyBelongsToSite(await peopleAt(world, id)))
  return changed('site', before, after, reason)
})

async function peopleAt({ db, org }: World, siteId: Id): Promise<number> {
  const { countAll } = db.fn
  const { people } = await db
    .selectFrom('person')
    .select(countAll<string>().as('people'))
    .where('orgId', '=', org)
    .where('siteId', '=', siteId)
    .where('active', '=', true)
    .executeTakeFirstOrThrow()
  return Number(people)
}

export const addPerson = fulfil(contract.AddPerson, async (world, input) => {
  named(input)
  await sitesTakeMore(world, [input.siteId])
  return raised('person', await insertRecord(world, 'person', input))
})

export const changePerson = fulfil(contract.ChangePerson, async (world, { id, ...patch }) => {
  const before = await theRecord<Row & Named>(world, 'person', id)
  named({ ...before, ...patch })
  await sitesTakeMore(world, [patch.siteId])
  return changed('person', before, await amendRecord(world, 'person', before, patch))
})

export const grantRoles = fulfil(contract.GrantRoles, async (world, { id, roles, scope, expiresOn }) => {
  comply(
    rules.granterIsAnother(world.actor.id, id),
    rules.guestIsBounded(roles, scope, expiresOn),
    rules.guestIsOnlyGuest(roles),
  )
  const before = await theRecord(world, 'person', id)
  const patch = { roles: JSON.stringify(roles), scope: scope ? JSON.stringify(scope) : null, expiresOn }
  return changed('person', before, await amendRecord(world, 'person', before, patch))
})

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

export const invitePerson = fulfil(contract.InvitePerson, async (world, { id }) => {
  const person = await theRecord<{
    nameEn: string
    nameAr: string
    email: string
    language: 'en' | 'ar'
    userId: string | null
  }>(world, 'person', id)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(world.now.getTime() + 7 * 86_400_000)
  const invitation = await insertRecord(world, 'invitation', {
    id: newId(),
    personId: id,
    tokenHash: tokenHash(token),
    state: 'sent',
    expiresAt,
  })
  await writeInvitation(world, person, token, id)
  return raised('invitation', { ...invitation, tokenHash: undefined })
})

async function writeInvitation(
  world: World,
  person: { nameEn: string; nameAr: string; email: string; language: 'en' | 'ar' },
  token: string,
  id: string,
) {
  await writeMail(world, {
    to: {
      address: person.email,
      name: person.language === 'ar' ? person.nameAr || person.nameEn : person.nameEn || person.nameAr,
      language: person.language,
    },
    key: 'identity:mails.invitation',
    params: {},
    link: `/invitation/${token}`,
    isSecret: true,
    about: { record: 'person', id },
  })
}

export const linkUser = fulfil(contract.LinkUser, async (world, { id, userId }) => {
  const before = await theRecord(world, 'person', id)
  return changed('person', before, await amendRecord(world, 'person', before, { userId }))
})

export const acceptInvitation = fulfil(contract.AcceptInvitation, async (world, { id, userId }) => {
  const invitation = await theRecord<{ state: string; personId: string; expiresAt: Date; id: string; version: number }>(
    world,
    'invitation',
    id,
  )
  if (invitation.state !== 'sent' || invitation.expiresAt < world.now)
    throw new Refusal('rule', 'invitation-used-or-old')
  const after = await amendRecord(world, 'invitation', invitation, { state: 'accepted' })
  const person = await theRecord(world, 'person', invitation.personId)
  return [
    changed('person', person, await amendRecord(world, 'person', person, { userId })),
    changed('invitation', { ...invitation, tokenHash: undefined }, { ...after, tokenHash: undefined }),
  ]
})

export const qualifyAuditor = fulfil(qualifications.QualifyAuditor, async (world, input) => {
  if (input.validUntil < input.validFrom) throw new Refusal('rule', 'ends-before-it-begins')
  return raised('qualification', await insertRecord(world, 'qualification', input))
})

export const withdrawQualification = fulfil(qualifications.WithdrawQualification, async (world, { id, reason }) => {
  const before = await theRecord<Row & { withdrawnOn: string | null }>(world, 'qualification', id)
  comply(rules.qualificationStands(before.withdrawnOn))
  const patch = { voidReason: reason, withdrawnOn: world.today }
  return changed('qualification', before, await amendRecord(world, 'qualification', before, patch), reason)
})

export const issueToken = fulfil(tokens.IssueToken, async (world, input) => {
  const row = await insertRecord(world, 'apiToken', { ...input, personId: world.actor.id })
  return raised('apiToken', { ...row, tokenHash: undefined })
})

export const revokeToken = fulfil(tokens.RevokeToken, async (world, { id }) => {
  const before = await theRecord<{ personId: string; id: string; version: number }>(world, 'apiToken', id)
  if (before.personId !== world.actor.id) throw new Refusal('missing', 'missing')
  const after = await amendRecord(world, 'apiToken', before, { revoked: true })
  return changed('apiToken', { ...before, tokenHash: undefined }, { ...after, tokenHash: undefined })
})

export const changeMyself = fulfil(contract.ChangeMyself, async (world, { language }) => {
  const before = await theRecord(world, 'person', world.actor.id)
  return changed('person', before, await amendRecord(world, 'person', before, { language }))
})
