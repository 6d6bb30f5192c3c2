import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import { stepOf } from './totp.ts'
import type { Tries } from './tries.ts'

type Context = Pick<GenericEndpointContext['context'], 'adapter' | 'secretConfig'>
type Enrolment = { secret: string; verified?: boolean | null }

/** Of which half minute that user's code is, if it is theirs at all. */
async function stepOfCode(context: Context, userId: string, code: string, alsoUnverified: boolean) {
  const where = [{ field: 'userId', value: userId }]
  const enrolment = await context.adapter.findOne<Enrolment>({ model: 'twoFactor', where })
  if (!enrolment || (enrolment.verified === false && !alsoUnverified)) return undefined
  const secret = await symmetricDecrypt({ key: context.secretConfig, data: enrolment.secret })
  return stepOf(Buffer.from(secret), code, new Date())
}

/** Judges a code at the moment of signing. */
export async function judgeCode(
  context: Context,
  tries: Tries,
  userId: string,
  code: string,
): Promise<'right' | 'wrong' | 'spent'> {
  const step = await stepOfCode(context, userId, code, false)
  if (step === undefined) return 'wrong'
  return (await tries.spend(userId, step, code)) ? 'right' : 'spent'
}

/** Who has given the right password and is asked for a code now. */
async function challenged(ctx: GenericEndpointContext): Promise<string | undefined> {
  const cookie = ctx.context.createAuthCookie('two_factor')
  const token = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
  return token ? (await ctx.context.internalAdapter.findVerificationValue(token))?.value : undefined
}

/** The library takes a code as often as it is given within its minute and a half; here it is spent before the library sees it. */
export const codesWorkOnce = (tries: Tries) =>
  ({
    id: 'codes-work-once',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const code: unknown = ctx.body?.code
            const userId = (await getSessionFromCtx(ctx))?.user.id ?? (await challenged(ctx))
            if (!userId || typeof code !== 'string') return
            const step = await stepOfCode(ctx.context, userId, code, true)
            if (step === undefined || (await tries.spend(userId, step, code))) return
            throw new APIError('UNAUTHORIZED', { message: 'This code has been used.', code: 'CODE_ALREADY_USED' })
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin
