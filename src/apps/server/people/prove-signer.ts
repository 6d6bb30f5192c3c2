import { Refusal } from '#kernel/refusal.ts'
import type { Deed } from '#platform/server/factor/passkeys.ts'
import type { Auth } from '#platform/server/signing/auth.ts'
import type { Actor, Factor, SignatureProof } from '#platform/server/context.ts'

/** Whoever signs proves at that moment who they are, with everything they sign in with: a session is not enough. */
export async function proveSigner(
  auth: Auth,
  actor: Actor,
  proof: SignatureProof | undefined,
  deed: Deed,
): Promise<readonly Factor[] | null> {
  if (actor.capacity === 'story' || actor.capacity === 'system') return null
  if (actor.capacity === 'token') throw new Refusal('forbidden', 'tokens-do-not-sign')
  if (!actor.userId) throw new Refusal('unauthenticated', 'signature-not-proven')
  if (!proof?.password && !proof?.passkey) throw new Refusal('unauthenticated', 'signature-needs-proof')

  if (!(await auth.mayTry(actor.userId))) throw new Refusal('too-many', 'too-many-proofs')
  const factors = proof.passkey
    ? await byPasskey(auth, actor.userId, proof.passkey, deed)
    : await byPassword(auth, actor.userId, proof.password ?? '', proof.code?.replaceAll(/\s/g, ''))
  await auth.hasProven(actor.userId)
  return factors
}

async function byPasskey(auth: Auth, userId: string, answer: object, deed: Deed): Promise<readonly Factor[]> {
  if (!(await auth.judgePasskey(userId, answer, deed))) throw new Refusal('unauthenticated', 'passkey-not-proven')
  return ['passkey']
}

async function byPassword(
  auth: Auth,
  userId: string,
  password: string,
  code: string | undefined,
): Promise<readonly Factor[]> {
  if (!(await auth.isPasswordOf(userId, password))) throw new Refusal('unauthenticated', 'signature-not-proven')
  if (!(await auth.hasAuthenticator(userId))) return ['password']
  if (!code) throw new Refusal('unauthenticated', 'signature-needs-code')
  const judged = await auth.judgeCode(userId, code)
  if (judged === 'wrong') throw new Refusal('unauthenticated', 'signature-code-wrong')
  if (judged === 'spent') throw new Refusal('unauthenticated', 'code-already-used')
  return ['password', 'code']
}
