import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Id, newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { Line } from '#kernel/text.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import { fileNamed, KeepFile } from '#platform/server/files/kept-files.ts'
import type { Visit } from '#platform/server/door.ts'
import { parse } from '#platform/server/parse.ts'
import { FileInActions } from '#modules/actions/contract.ts'
import { FileInAudits } from '#modules/audits/contract/findings.ts'
import { FileInTrainings } from '#modules/competence/contract.ts'
import { FileInDocuments } from '#modules/documents/contract/register.ts'
import { FileInAssessments } from '#modules/implementation/contract/assessments.ts'
import { rolesMay } from '#modules/identity/rules.ts'
import { FileInNonconformities } from '#modules/nonconformities/contract/register.ts'
import type { House } from '../house.ts'
import { recognise } from '../people/recognise.ts'

const inlineTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

/** The platform's two hand-written routes: bytes in, bytes out. */
export function routeFiles(server: FastifyInstance, house: House, store: FileStore): void {
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))

  server.post('/api/files', { bodyLimit: store.limit }, async (request, reply) => {
    const visit = await recognise(house, request, false)
    if (!rolesMay(visit.actor.roles, 'platform.files.add')) throw new Refusal('forbidden', 'forbidden')
    const { name, id = newId() } = parse(z.object({ name: Line, id: Id.optional() }).strict(), request.query)
    if (request.headers['content-type'] !== 'application/octet-stream') throw new Refusal('unsupported', 'unsupported')
    const kept = await store.keep(request.body as NodeJS.ReadableStream, { name })
    const outcome = await house.door.enter(KeepFile, { id, name, ...kept }, visit)
    return reply.code(201).send({ ...outcome.record, orgId: undefined })
  })

  server.get('/api/files/:id', async (request, reply) => {
    const visit = await recognise(house, request, false)
    if (!rolesMay(visit.actor.roles, 'platform.files.read')) throw new Refusal('forbidden', 'forbidden')
    const { id } = parse(z.object({ id: Id }), request.params)
    const file = await fileNamed(house.pool.db, visit.org, id)
    const isTheirs = file.uploadedBy === visit.actor.id
    if (!((await isSeenSomewhere(house, visit, id)) ?? isTheirs)) throw new Refusal('missing', 'missing')
    const disposition = inlineTypes.has(file.type) ? 'inline' : 'attachment'
    return reply
      .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
      .header('cache-control', 'private, max-age=3600')
      .header('content-length', String(file.size))
      .type(file.type)
      .send(await store.open(file.sha256))
  })
}

const registers = [FileInTrainings, FileInActions, FileInNonconformities, FileInAudits, FileInAssessments] as const

/** Whoever may read a record may open its evidence, but for what documents hold. Nothing is said of a file that stands nowhere yet. */
async function isSeenSomewhere({ door }: House, visit: Visit, id: Id): Promise<boolean | undefined> {
  const { isDocument, isVisible } = await door.look(FileInDocuments, { id }, visit)
  if (isVisible) return true
  let isHeld = isDocument
  for (const register of isDocument ? [FileInTrainings] : registers) {
    const shown = await door.look(register, { id }, visit)
    if (shown.isVisible) return true
    isHeld ||= shown.isEvidence
  }
  return isHeld ? false : undefined
}
