import { get, post } from '#platform/browser/asking/api.ts'
import { Problem } from '#platform/browser/asking/problem.ts'

/** What the sign-in library says, and the key of our own words for it. */
const keyOf: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-email-or-password',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  CODE_ALREADY_USED: 'code-already-used',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too-many',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked-for-a-while',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-again',
  INVALID_TOKEN: 'link-used-or-old',
  TOKEN_EXPIRED: 'link-used-or-old',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PASSWORD_TOO_LONG: 'too-long',
  SESSION_NOT_FRESH: 'sign-in-again',
  SESSION_EXPIRED: 'sign-in-again',
  PASSKEY_NOT_FOUND: 'passkey-unknown',
  AUTHENTICATION_FAILED: 'passkey-unknown',
}

const inOurWords = (failure: unknown): never => {
  if (!(failure instanceof Problem)) throw failure
  const key = keyOf[failure.key]
  if (!key) throw failure
  throw new Problem({ ...failure, status: failure.status, code: 'rule', key, module: 'identity' })
}

export const tellAuth = <Answer = unknown>(path: string, body: object = {}): Promise<Answer> =>
  post<Answer>(`/auth${path}`, body, { module: 'identity' }).catch(inOurWords)

export const askAuth = <Answer>(path: string): Promise<Answer> => get<Answer>(`/auth${path}`).catch(inOurWords)

export const problemOf = (key: string): Problem =>
  new Problem({ status: 0, code: 'rule', key, details: {}, fields: [], module: 'identity' })

type SignedIn = { twoFactorRedirect?: boolean }

/** Answers whether a second factor is asked for. */
export const signIn = async (email: string, password: string): Promise<boolean> =>
  (await tellAuth<SignedIn>('/sign-in/email', { email, password })).twoFactorRedirect === true
