import { codeAt, stepAt } from '#platform/server/factor/totp.ts'
import type { OverHttp } from './over-http.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The secret as an authenticator app reads it out of the address it is given. */
function secretIn(totpUri: string): Buffer {
  const text = new URL(totpUri).searchParams.get('secret') ?? ''
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

export type Authenticator = {
  /** What the app shows now, or `ahead` half minutes from now. */
  code(ahead?: number): string
  /** At once, or with the next half minute where this one is nearly over: the code before now is still good when it arrives. */
  settled(): Promise<void>
}

const halfMinute = 30_000
const enough = 8_000

export const authenticatorFor = (totpUri: string): Authenticator => {
  const secret = secretIn(totpUri)
  const settled = async () => {
    const left = halfMinute - (Date.now() % halfMinute)
    if (left < enough) await new Promise((begun) => setTimeout(begun, left))
  }
  return { code: (ahead = 0) => codeAt(secret, stepAt(new Date()) + ahead), settled }
}

/** The cookies of a jar after an answer has set some. */
export function withCookies(jar: string, headers: Headers): string {
  const cookies = new Map(jar.split('; ').map((one) => [one.slice(0, one.indexOf('=')), one]))
  for (const one of headers.getSetCookie()) {
    const pair = one.split(';')[0] as string
    cookies.set(pair.slice(0, pair.indexOf('=')), pair)
  }
  return [...cookies.values()].filter(Boolean).join('; ')
}

/** Sets up the app for who has these cookies, as the account page does; the code of the half minute before now is spent by it. */
export async function enrol(http: OverHttp, cookie: string, password: string) {
  const post = (path: string, body: object, jar: string) =>
    http.call({ method: 'POST', path: `/api/auth${path}`, body, cookie: jar })
  const begun = await post('/two-factor/enable', { password }, cookie)
  if (begun.status !== 200) throw new Error(`could not set up: ${begun.text}`)
  const app = authenticatorFor(String(begun.body['totpURI']))
  await app.settled()
  const done = await post('/two-factor/verify-totp', { code: app.code(-1) }, cookie)
  if (done.status !== 200) throw new Error(`could not confirm: ${done.text}`)
  return { app, cookie: withCookies(cookie, done.headers) }
}
