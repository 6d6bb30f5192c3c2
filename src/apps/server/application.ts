import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { permissions } from '#modules/identity/rules/permissions.ts'
import { openFileStore } from '#platform/server/files/files.ts'
import { apiPage } from '#platform/server/http/api-page.ts'
import { routeContracts } from '#platform/server/http/contracts.ts'
import { openApi } from '#platform/server/http/openapi.ts'
import { createServer } from '#platform/server/http/server.ts'
import { openPress } from '#platform/server/printing.ts'
import type { Example } from './example.ts'
import type { House } from './house.ts'
import { recognise } from './people/recognise.ts'
import { routeAuditDocuments } from './routes/audit-documents.ts'
import { routeContextDocuments } from './routes/context-documents.ts'
import { routeProcessDocuments } from './routes/process-documents.ts'
import { routeDocumentCopies } from './routes/documents/copies.ts'
import { routeExample } from './routes/example.ts'
import { routeDocumentImports } from './routes/documents/imports.ts'
import { routeDocumentTexts } from './routes/documents/texts.ts'
import { routeFiles } from './routes/files.ts'
import { routeMasterList } from './routes/documents/master-list.ts'
import { routeAuth, routeChallenge, routeSession } from './routes/session.ts'
import { routeSetup } from './routes/setup.ts'
import { routeStatus } from './routes/status.ts'
import type { SetupLink } from './setup.ts'

const root = join(import.meta.dirname, '../../..')
export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

export type ApplicationOptions = {
  house: House
  log: Logger
  baseUrl: string
  dataDir: string
  example: Example
  link: SetupLink
}

/** The house behind an HTTP server, not yet listening. */
export async function createApplication({
  house,
  log,
  baseUrl,
  dataDir,
  example,
  link,
}: ApplicationOptions): Promise<FastifyInstance> {
  const server = await createServer({ log, baseUrl, webFolder: join(root, 'dist/web'), namespaces: house.modules })
  const store = openFileStore(dataDir)
  const press = openPress({ dataDir, store, log })
  server.addHook('onClose', () => press.close())
  routeSession(server, house)
  routeChallenge(server, house)
  routeAuth(server, house, baseUrl)
  routeSetup(server, house, link)
  routeExample(server, house, example, link, baseUrl)
  routeFiles(server, house, store)
  routeDocumentTexts(server, house, store)
  routeDocumentImports(server, house, store)
  routeAuditDocuments(server, house, press, store)
  routeContextDocuments(server, house, press)
  routeProcessDocuments(server, house, press)
  routeMasterList(server, house)
  routeDocumentCopies(server, house, { press, store, baseUrl })
  routeStatus(server, house)
  routeContracts(server, house.door, house.contracts, (request, founding) => recognise(house, request, founding))
  server.get('/api/openapi.json', async () => openApi(house.contracts, version))
  const page = apiPage(house.contracts, version, (permission) => permissions[permission] ?? [])
  server.get('/api', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  server.get('/api/health', async () => ({ status: 'ok', version }))
  return server
}
