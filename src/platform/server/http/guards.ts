import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#kernel/refusal.ts'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
}

const assetHeaders = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

/** A page of another site cannot change anything here: browsers say where a request comes from. */
export function refuseForeignOrigins(request: FastifyRequest, baseUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('forbidden', 'foreign-origin')
  const origin = request.headers.origin
  const own = new URL(baseUrl).origin
  if (origin !== undefined && origin !== own && origin !== `http://${request.headers.host}`)
    throw new Refusal('forbidden', 'foreign-origin')
}

export function installGuards(server: FastifyInstance, baseUrl: string): void {
  server.addHook('onRequest', async (request, reply) => {
    // A script or a font is read by the page that asked for it: what pages may do is said with the page.
    reply.headers(request.url.startsWith('/assets/') ? assetHeaders : headers)
    if (baseUrl.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    refuseForeignOrigins(request, baseUrl)
  })
}
