import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import files from '@fastify/static'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import { Refusal } from '#kernel/refusal.ts'
import { hasText, translator } from '../texts.ts'
import { installGuards } from './guards.ts'
import { problemFrom, refusalFrom, sendProblem } from './problem.ts'

export type ServerOptions = { log: Logger; baseUrl: string; webFolder: string; namespaces: readonly string[] }

/** A refusal's text: in the texts of the module that refused, else among everybody's. */
function detailIn(language: 'en' | 'ar', namespaces: readonly string[]) {
  const say = translator(language)
  return (key: string, details: Record<string, unknown>) => {
    if (key.includes(':')) return say(key, details)
    const home = ['kernel', ...namespaces].find((one) => hasText(language, `${one}:refusals.${key}`))
    return home ? say(`${home}:refusals.${key}`, details) : key
  }
}

const languageOf = (accepted: string | undefined): 'en' | 'ar' =>
  accepted?.trim().toLowerCase().startsWith('ar') ? 'ar' : 'en'

/** A server that knows headers, problems and pages, and no quality yet. */
export async function createServer({ log, baseUrl, webFolder, namespaces }: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_000_000,
    requestTimeout: 60_000,
    connectionTimeout: 65_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    genReqId: () => crypto.randomUUID(),
  }) as unknown as FastifyInstance
  server.removeContentTypeParser('text/plain')
  installGuards(server, baseUrl)
  // A page of a register is squeezed where it stands: handing it to another thread takes longer than squeezing it.
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], syncThreshold: 128 * 1024 })

  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalFrom(error)
    const detail = detailIn(languageOf(request.headers['accept-language']), namespaces)
    if (refusal) return sendProblem(reply, problemFrom(refusal, detail))
    request.log.error({ err: error, request: request.id }, 'unexpected')
    const unknown = {
      type: 'urn:touchstone:unexpected',
      title: detail('kernel:refusals.unexpected', {}),
      status: 500,
      detail: detail('kernel:refusals.unexpected', {}),
      code: 'unexpected',
      key: 'unexpected',
      request: request.id,
    }
    return sendProblem(reply, unknown)
  })

  if (existsSync(join(webFolder, 'index.html'))) {
    await server.register(files, {
      root: webFolder,
      prefix: '/',
      wildcard: false,
      index: false,
      preCompressed: true,
      acceptRanges: false, // every header is sent with every file: the etag alone says what is new
      lastModified: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  server.setNotFoundHandler((request, reply) => {
    // A file has an ending; the number of a clause has figures.
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.[a-z]\w*($|\?)/i.test(request.url)
    if (isPage && existsSync(join(webFolder, 'index.html')))
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    throw new Refusal('missing', 'missing')
  })
  return server
}
