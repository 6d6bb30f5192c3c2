import { Agent, request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import pino from 'pino'
import { newId } from '#kernel/ids.ts'
import { createApplication } from '#apps/server/application.ts'
import { exampleOf } from '#apps/server/example.ts'
import { openHouse } from '#apps/server/house.ts'
import { setupLinks } from '#apps/server/setup.ts'
import { tokenHash } from '#modules/identity/commands.ts'
import { AddPerson, FoundOrganisation, GrantRoles } from '#modules/identity/contract.ts'
import { IssueToken } from '#modules/identity/contract/tokens.ts'
import { roles } from '#modules/identity/rules/roles.ts'
import type { Actor } from '#platform/server/context.ts'
import { startPostgres } from '#platform/server/postgres/postgres.ts'

/** A house of its own, on a PostgreSQL of its own that keeps its promises (fsync on), with one organisation in it. */
export async function openScratch() {
  const dataDir = mkdtempSync(join(tmpdir(), 'touchstone-bench-'))
  const postgres = await startPostgres(dataDir, () => {})
  const owner = { host: postgres.host, port: postgres.port, user: postgres.superuser, database: 'postgres' }
  const log = pino({ level: 'silent' })
  const house = await openHouse({
    owner,
    baseUrl: 'http://localhost:9001',
    secret: 'only for measuring, signs nothing',
    log,
  })
  const sql = new pg.Client(owner)
  await sql.connect()

  const [org, founderId, personId] = [newId(), newId(), newId()]
  const story = (id: string, name: string): Actor => ({
    id,
    name,
    userId: null,
    roles,
    capacity: 'story',
    language: 'en',
  })
  const visit = { actor: story(founderId, 'Founder'), org }
  const founder = { id: founderId, nameEn: 'Founder', nameAr: '', initials: 'FF', email: 'founder@example.org' }
  await house.door.enter(
    FoundOrganisation,
    { id: org, nameEn: 'Bench', nameAr: '', edition: '9001:2015', zone: 'Asia/Dubai', language: 'en', founder },
    visit,
  )
  await house.door.enter(
    AddPerson,
    { id: personId, nameEn: 'Bo', nameAr: '', initials: 'BO', email: 'bo@example.org' },
    visit,
  )
  const insiders = roles.filter((role) => role !== 'external-auditor')
  await house.door.enter(GrantRoles, { id: personId, roles: insiders }, visit)
  const token = `bench-${newId()}`
  const bo = story(personId, 'Bo')
  await house.door.enter(
    IssueToken,
    { id: newId(), name: 'bench', tokenHash: tokenHash(token), expiresOn: '2099-01-01' },
    { actor: bo, org },
  )

  const serve = async () => {
    const clock = () => new Date()
    const [example, link] = [exampleOf(house, clock), setupLinks(dataDir, clock)]
    const server = await createApplication({ house, log, baseUrl: 'http://localhost:9001', dataDir, example, link })
    const elapsed: number[] = []
    server.addHook('onResponse', async (_request, reply) => void elapsed.push(reply.elapsedTime))
    await server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.server.address() as { port: number }
    const base = `http://127.0.0.1:${port}`
    const get = (path: string) => fetch(`${base}${path}`, { headers: { authorization: `Bearer ${token}` } })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    /** Asks as a browser does, and lets the answer go by: it shares our thread, so it must not cost what we measure. */
    const fetchAway = (path: string) =>
      new Promise<void>((done, fail) => {
        const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip, deflate, br' }
        const asked = request(`${base}${path}`, { agent, headers }, (answer) => answer.on('end', done).resume())
        asked.on('error', fail).end()
      })
    const close = async () => {
      agent.destroy()
      await server.close()
    }
    return { base, elapsed, get, fetchAway, close }
  }

  const close = async () => {
    await sql.end()
    await house.close()
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { dataDir, owner, house, sql, org, person: bo, personId, serve, close }
}

export type Scratch = Awaited<ReturnType<typeof openScratch>>
