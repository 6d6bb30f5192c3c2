import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serverKeys, verifyWith } from './keys.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'keys-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test('the keys are made once and stay', () => {
  const first = serverKeys(dataDir)
  const second = serverKeys(dataDir)

  expect(first.secret).toMatch(/^[0-9a-f]{64}$/)
  expect(first.keyId).toMatch(/^[0-9a-f]{16}$/)
  expect(second).toMatchObject({ secret: first.secret, keyId: first.keyId, publicKeyPem: first.publicKeyPem })
})

test('nobody but the server may read the keys, and nothing else is left beside them', () => {
  serverKeys(dataDir)

  expect(readdirSync(join(dataDir, 'keys'))).toEqual(['server-keys.json'])
  expect(statSync(join(dataDir, 'keys/server-keys.json')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700)
})

test('what the server signed can be checked with the public key alone', () => {
  const keys = serverKeys(dataDir)
  const head = Buffer.from('the head of the history')
  const signature = keys.sign(head)

  expect(verifyWith(keys.publicKeyPem, head, signature)).toBe(true)
  expect(verifyWith(keys.publicKeyPem, Buffer.from('another head'), signature)).toBe(false)
})

test('damaged keys are never replaced in silence', () => {
  serverKeys(dataDir)
  writeFileSync(join(dataDir, 'keys/server-keys.json'), '{"secret":')

  expect(() => serverKeys(dataDir)).toThrow(/server-keys\.json cannot be read.*backup/)
})
