import { AddPerson, AddSite, FoundOrganisation, GrantRoles, LinkUser } from '#modules/identity/contract.ts'
import { QualifyAuditor } from '#modules/identity/contract/qualifications.ts'
import { AddProcess, AssignMember } from '#modules/processes/contract.ts'
import type { Id } from '#kernel/ids.ts'
import type { Auth } from '#platform/server/signing/auth.ts'
import type { Door } from '#platform/server/door.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { chapterCount, chaptersOf } from './chapters.ts'
import { company, sites } from './company.ts'
import { addedProcess } from './chapters/processes.ts'
import { leads, people, workers } from './people.ts'
import { processes } from './processes.ts'
import { createTeller, type Teller } from './teller.ts'

type Told = { done: number; total: number }
export type StoryOptions = {
  door: Door
  auth: Auth
  today: Date
  /** The password of the example's people, made for this installation. */
  password: string
  progress?(told: Told): void
  /** Where photos taken as evidence are kept; without one there are none. */
  store?: Pick<FileStore, 'keep'>
}

/** Founds the example company and tells its two years. @returns the company */
export async function tellStory({
  door,
  auth,
  today,
  password,
  progress = () => {},
  store,
}: StoryOptions): Promise<Id> {
  const teller = createTeller(door, today, store)
  const total = chapterCount + 3
  let done = 0
  const step = async (work: () => Promise<unknown>) => {
    await work()
    progress({ done: ++done, total })
  }
  const domain = `${teller.org.slice(-6)}.example`
  const emailOf = (key: string) => `${key}@gpc-${domain}`

  await step(() => found(teller, emailOf))
  await step(() => describeProcesses(teller))
  await step(() => giveUsers(auth, teller, emailOf, password))
  for (const chapter of chaptersOf(teller)) await step(chapter)

  return teller.org
}

async function found(teller: Teller, emailOf: (key: string) => string): Promise<void> {
  teller.at(0)
  const founder = people.find((one) => one.key === 'admin')
  if (!founder) throw new Error('somebody must found the company')
  const { nameEn, nameAr, initials } = founder
  await teller.as('admin').do(FoundOrganisation, {
    id: teller.org,
    ...company,
    language: 'en',
    isExample: true,
    founder: {
      id: teller.id('person:admin'),
      nameEn,
      nameAr,
      initials,
      email: emailOf('admin'),
      roles: ['administrator'],
    },
  })
  const founding = teller.as('mariam')
  for (const { key, ...site } of sites) await founding.do(AddSite, { id: teller.id(`site:${key}`), ...site })
  for (const one of people) {
    const id = teller.id(`person:${one.key}`)
    const managerId = one.manager ? teller.id(`person:${one.manager}`) : null
    const { nameEn, nameAr, initials, jobEn: jobTitleEn, jobAr: jobTitleAr } = one
    const siteId = teller.id(`site:${one.site}`)
    if (one.key !== 'admin')
      await founding.do(AddPerson, {
        id,
        nameEn,
        nameAr,
        initials,
        email: emailOf(one.key),
        jobTitleEn,
        jobTitleAr,
        managerId,
        siteId,
      })
    const isGuest = one.roles.includes('external-auditor')
    const bounds = isGuest ? { scope: { audits: [] }, expiresOn: teller.day(1095) } : {}
    if (one.key !== 'admin') await teller.as('admin').do(GrantRoles, { id, roles: [...one.roles], ...bounds })
  }
  for (const one of leads)
    for (const role of ['lead-auditor', 'auditor'] as const)
      if (one.roles.includes(role))
        await founding.do(QualifyAuditor, {
          id: teller.id(`qualification:${one.key}`),
          personId: teller.id(`person:${one.key}`),
          role,
          validFrom: teller.day(-365),
          validUntil: teller.day(1460),
          evidence: 'ISO 9001 auditor course, certificate on file',
        })
}

async function describeProcesses(teller: Teller): Promise<void> {
  teller.at(3)
  const mariam = teller.as('mariam')
  const first = processes.filter(({ day }) => day === undefined)
  for (const process of first) await mariam.do(AddProcess, addedProcess(teller.id, process))
  for (const [who, where] of workers.filter(([, where]) => first.some(({ key }) => key === where)))
    await mariam.do(AssignMember, {
      id: teller.id(`member:${who}:${where}`),
      processId: teller.id(`process:${where}`),
      personId: teller.id(`person:${who}`),
      from: teller.day(3),
    })
}

/** Those the story is about can be entered as; the others are on the books only. */
async function giveUsers(
  auth: Auth,
  teller: Teller,
  emailOf: (key: string) => string,
  password: string,
): Promise<void> {
  // Hashing a password takes long on purpose; all of them at once take half as long on two cores.
  const userIds = await Promise.all(
    leads.map(({ key, nameEn }) => auth.createUser({ email: emailOf(key), name: nameEn, password })),
  )
  for (const [at, { key }] of leads.entries())
    await teller.as('admin').do(LinkUser, { id: teller.id(`person:${key}`), userId: userIds[at] ?? '' })
}
