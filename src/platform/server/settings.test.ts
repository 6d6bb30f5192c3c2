import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without any variable the server stands on this machine only', () => {
  expect(readSettings({})).toEqual({
    port: 9001,
    host: '127.0.0.1',
    dataDir: resolve('./data'),
    databaseUrl: undefined,
    baseUrl: 'http://localhost:9001',
    smtpUrl: undefined,
  })
})

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ', BASE_URL: '' })).toEqual(readSettings({}))
})

test('the base URL follows the port', () => {
  expect(readSettings({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080')
})

test('the base URL ends without a slash', () => {
  expect(readSettings({ BASE_URL: 'https://quality.example.com/' }).baseUrl).toBe('https://quality.example.com')
})

test('a database behind a unix socket is a database', () => {
  const databaseUrl = 'postgres:///touchstone?host=/run/postgresql'

  expect(readSettings({ DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
})

test.each([
  ['PORT', '90x1', 'no port'],
  ['PORT', '70000', 'no port'],
  ['HOST', 'http://0.0.0.0', 'no address'],
  ['DATA_DIR', 'package.json', 'a file'],
  ['DATABASE_URL', 'mysql://db/x', 'no PostgreSQL URL'],
  ['DATABASE_URL', 'postgres://db:5432', 'names no database'],
  ['BASE_URL', 'quality.example.com', 'no http or https URL'],
  ['BASE_URL', 'https://example.com/quality', 'goes on after the host'],
  ['SMTP_URL', 'mail.example.com:25', 'no smtp or smtps URL'],
])('%s=%s is refused with its name and the way to mend it', (variable, text, wrong) => {
  expect(() => readSettings({ [variable]: text })).toThrow(new RegExp(`${variable} .*${wrong}.*\\. [A-Z]`))
})

test('everything wrong is told at once, and no password with it', () => {
  const settings = () =>
    readSettings({ PORT: '-1', HOST: 'a b', DATABASE_URL: 'mysql://me:secret@db/x', SMTP_URL: 'http://me:secret@mail' })

  expect(settings).toThrow(/PORT[^]*HOST[^]*DATABASE_URL[^]*SMTP_URL/)
  expect(settings).not.toThrow(/secret/)
})
