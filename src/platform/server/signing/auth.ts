import { passkey } from '@better-auth/passkey'
import { type AuthContext, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import { twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import { type Connection, prepareStatements } from '../database/database.ts'
import { codesWorkOnce, judgeCode } from '../factor/codes.ts'
import { challengeFor, type Deed, hasPasskey, judgePasskey } from '../factor/passkeys.ts'
import { createTries } from '../factor/tries.ts'
import { appConnection, appRole } from '../database/migrate.ts'

/** Who asked for a new password, and the token that lets them set it. */
export type ResetUser = { id: string; email: string; name: string; token: string }

export type AuthOptions = {
  owner: Connection
  baseUrl: string
  secret: string
  sendReset(user: ResetUser): Promise<void>
  onError(error: Error): void
}

const poolFor = (connection: Connection, onError: (error: Error) => void) => {
  const pool = new pg.Pool({ ...connection, options: '-c search_path=auth', max: 4 })
  pool.on('error', onError)
  pool.on('connect', prepareStatements)
  return pool
}

const optionsFor = ({ baseUrl, secret, sendReset }: AuthOptions, database: pg.Pool) => ({
  baseURL: baseUrl,
  secret,
  database,
  telemetry: { enabled: false },
  basePath: '/api/auth',
  trustedOrigins: [baseUrl],
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: 12,
    maxPasswordLength: 128,
    sendResetPassword: ({ user, token }: { user: Omit<ResetUser, 'token'>; token: string }) =>
      sendReset({ id: user.id, email: user.email, name: user.name, token }),
  },
  session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60, cookieCache: { enabled: false } },
  rateLimit: {
    enabled: true,
    storage: 'database' as const,
    window: 60,
    max: 100,
    customRules: { '/sign-in/email': { window: 60, max: 10 }, '/get-session': false as const },
  },
  advanced: { ipAddress: { ipAddressHeaders: ['x-touchstone-client'] }, database: { generateId: 'uuid' as const } },
  plugins: [
    twoFactor({ issuer: 'Touchstone' }),
    codesWorkOnce(createTries(database)),
    passkey({
      rpName: 'Touchstone',
      rpID: new URL(baseUrl).hostname,
      origin: baseUrl,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      authentication: { afterVerification: async ({ verification }) => theUserWasThere(verification) },
    }),
  ],
})

/** A passkey stands for password and code together, so its device must have asked for the finger, the face or the PIN. */
function theUserWasThere({ authenticationInfo }: { authenticationInfo: { userVerified: boolean } }): void {
  if (!authenticationInfo.userVerified)
    throw new APIError('UNAUTHORIZED', {
      message: 'The device did not verify its user.',
      code: 'AUTHENTICATION_FAILED',
    })
}

/** The tables of the sign-in library live in a schema of their own; several servers may start at once. */
async function prepare(options: AuthOptions): Promise<void> {
  const owner = poolFor(options.owner, options.onError)
  const turn = await owner.connect()
  try {
    await turn.query('select pg_advisory_lock(727002)')
    await turn.query('create schema if not exists auth')
    const { toBeCreated, toBeAdded, runMigrations } = await getMigrations(optionsFor(options, owner))
    if (toBeCreated.length + toBeAdded.length === 0) return
    await runMigrations()
    await turn.query(`grant usage on schema auth to ${appRole}`)
    await turn.query(`grant select, insert, update, delete on all tables in schema auth to ${appRole}`)
  } finally {
    await turn.query('select pg_advisory_unlock(727002)')
    turn.release()
    await owner.end()
  }
}

type SignedIn = { id: string; name: string; email: string; twoFactorEnabled?: boolean | null | undefined }

/** Sign-in itself is a library's: passwords, TOTP, passkeys, sessions. Who belongs where and may do what is ours. */
export async function createAuth(options: AuthOptions) {
  await prepare(options)
  const pool = poolFor(appConnection(options.owner), options.onError)
  const library = betterAuth(optionsFor(options, pool))
  const context = (await library.$context) as unknown as AuthContext
  const tries = createTries(pool)
  const place = { context, baseUrl: options.baseUrl }

  return {
    handler: library.handler,
    close: () => pool.end(),

    /** Who sits behind these cookies, or nobody. */
    async userBehind(headers: Headers): Promise<SignedIn | undefined> {
      const session = await library.api.getSession({ headers })
      return session?.user
    },

    async userWith(email: string): Promise<{ id: string } | undefined> {
      const found = await context.internalAdapter.findUserByEmail(email)
      return found?.user
    },

    async createUser(person: { email: string; name: string; password: string }): Promise<string> {
      const user = await context.internalAdapter.createUser(
        { email: person.email, name: person.name, emailVerified: true },
        { method: 'email-password' },
      )
      const password = await context.password.hash(person.password)
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password,
      })
      return user.id
    },

    async setPassword(userId: string, password: string): Promise<void> {
      await context.internalAdapter.updatePassword(userId, await context.password.hash(password))
    },

    /** Their sign-in, sessions and keys are gone: whoever holds their cookie is nobody. */
    async forgetUser(userId: string): Promise<void> {
      await context.internalAdapter.deleteUser(userId)
    },

    /** Whether it is this user's password: for signing, at the moment of signing. */
    async isPasswordOf(userId: string, password: string): Promise<boolean> {
      const accounts = await context.internalAdapter.findAccounts(userId)
      const hash = accounts.find((account) => account.providerId === 'credential')?.password
      return hash ? context.password.verify({ hash, password }) : false
    },

    async hasAuthenticator(userId: string): Promise<boolean> {
      const user: SignedIn | null = await context.internalAdapter.findUserById(userId)
      return user?.twoFactorEnabled === true
    },

    /** Whether one more proof may be judged now: guessing ends after ten in a quarter of an hour. */
    mayTry: (userId: string) => tries.begin(userId),
    /** Who has proven themselves begins to count anew. */
    hasProven: (userId: string) => tries.forget(userId),
    judgeCode: (userId: string, code: string) => judgeCode(context, tries, userId, code),
    hasPasskey: (userId: string) => hasPasskey(place, userId),
    challengeFor: (userId: string, deed: Deed) => challengeFor(place, userId, deed),
    judgePasskey: (userId: string, given: object, deed: Deed) => judgePasskey(place, userId, given, deed),
  }
}

export type Auth = Awaited<ReturnType<typeof createAuth>>
