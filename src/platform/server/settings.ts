import { statSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'

export type Settings = {
  /** 0 asks the system for any free port. */
  port: number
  host: string
  /** Absolute. Everything the server keeps stands in it. */
  dataDir: string
  /** Undefined: the server starts its own PostgreSQL in the data folder. */
  databaseUrl: string | undefined
  /** Without a slash at its end. */
  baseUrl: string
  /** Undefined: mail is written but not sent. */
  smtpUrl: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>
type Complain = (variable: string, wrong: string, mend: string) => void

/** @throws Error which lists everything that is wrong at once, so that nobody mends one variable per start. */
export function readSettings(env: Environment): Settings {
  const complaints: string[] = []
  const complain: Complain = (variable, wrong, mend) => complaints.push(`  ${variable} ${wrong}. ${mend}`)
  // An empty variable is how compose files say "not set".
  const given = (variable: string) => env[variable]?.trim() || undefined

  const port = portFrom(given('PORT'), complain)
  const settings = {
    port,
    host: hostFrom(given('HOST'), complain),
    dataDir: dataDirFrom(given('DATA_DIR'), complain),
    databaseUrl: databaseUrlFrom(given('DATABASE_URL'), complain),
    baseUrl: baseUrlFrom(given('BASE_URL'), port, complain),
    smtpUrl: smtpUrlFrom(given('SMTP_URL'), complain),
  }
  if (complaints.length > 0) throw new Error(`Touchstone cannot start with these settings:\n${complaints.join('\n')}`)
  return settings
}

function portFrom(text: string | undefined, complain: Complain): number {
  if (text === undefined) return 9001
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  complain('PORT', `is "${text}", which is no port`, 'Set it to a number from 1 to 65535, for example PORT=9001.')
  return 0
}

function hostFrom(text: string | undefined, complain: Complain): string {
  if (text === undefined) return '127.0.0.1'
  if (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text
  complain(
    'HOST',
    `is "${text}", which is no address`,
    'Set it to an address to listen on, without port or http://: HOST=127.0.0.1 or HOST=0.0.0.0.',
  )
  return ''
}

function dataDirFrom(text: string | undefined, complain: Complain): string {
  const folder = resolve(text ?? './data')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    complain('DATA_DIR', `is ${folder}, which is a file`, 'Set it to a folder; it is made when it does not exist.')
  return folder
}

function databaseUrlFrom(text: string | undefined, complain: Complain): string | undefined {
  if (text === undefined) return undefined
  const example =
    'Set it like postgres://user:password@host:5432/touchstone, or leave it out and the server starts its own PostgreSQL.'
  const url = urlFrom(text)
  // The value may hold a password, so no complaint repeats it.
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    complain('DATABASE_URL', 'is no PostgreSQL URL', example)
  else if (!url.hostname && !url.searchParams.has('host')) complain('DATABASE_URL', 'names no host', example)
  else if (url.pathname.length < 2) complain('DATABASE_URL', 'names no database', example)
  return text
}

function baseUrlFrom(text: string | undefined, port: number, complain: Complain): string {
  if (text === undefined) return `http://localhost:${port}`
  const example = 'Set it to the address people type, for example BASE_URL=https://quality.example.com.'
  const url = urlFrom(text)
  if (!url || !['http:', 'https:'].includes(url.protocol))
    complain('BASE_URL', `is "${text}", which is no http or https URL`, example)
  else if (url.username || url.password) complain('BASE_URL', 'holds a user or a password', example)
  else if (url.pathname !== '/' || url.search || url.hash)
    complain(
      'BASE_URL',
      `is "${text}", which goes on after the host`,
      `Touchstone stands at the root of its own host name. ${example}`,
    )
  return url?.origin ?? ''
}

function smtpUrlFrom(text: string | undefined, complain: Complain): string | undefined {
  if (text === undefined) return undefined
  const example =
    'Set it like smtp://user:password@mail.example.com:587 (or smtps://, port 465), or leave it out to send no mail.'
  const url = urlFrom(text)
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol)) complain('SMTP_URL', 'is no smtp or smtps URL', example)
  else if (!url.hostname) complain('SMTP_URL', 'names no mail server', example)
  return text
}

const urlFrom = (text: string): URL | undefined => URL.parse(text) ?? undefined
