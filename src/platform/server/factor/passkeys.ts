import {
  generateAuthenticationOptions,
  type AuthenticationResponseJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { AuthContext } from 'better-auth'
import { z } from 'zod'

type Kept = { id: string; userId: string; credentialID: string; publicKey: string; counter: number }
type Place = { context: AuthContext; baseUrl: string }

const challengeLives = 120_000
const nameOf = (challenge: string) => `signing-${challenge}`

/** What a signature is given for: that command on that record, in the version that was shown. */
export const Deed = z.object({
  command: z.string().max(100),
  id: z.string().max(100),
  version: z.number().int().nullable(),
})
export type Deed = z.infer<typeof Deed>
const boundTo = (userId: string, { command, id, version }: Deed) => `${userId} ${command} ${id} ${version}`

/** As far as it must be understood before it is verified. */
const Assertion = z.object({
  id: z.string().max(2000),
  response: z.looseObject({ clientDataJSON: z.string().max(4000) }),
})
const ClientData = z.object({ challenge: z.string().min(16).max(200) })

const passkeysOf = ({ context }: Place, userId: string) =>
  context.adapter.findMany<Kept>({ model: 'passkey', where: [{ field: 'userId', value: userId }] })

export const hasPasskey = async (place: Place, userId: string): Promise<boolean> =>
  (await passkeysOf(place, userId)).length > 0

/** Something fresh for the signer's device to answer: once, by them, for that deed, within two minutes. */
export async function challengeFor(place: Place, userId: string, deed: Deed): Promise<object | undefined> {
  const passkeys = await passkeysOf(place, userId)
  if (passkeys.length === 0) return undefined
  const options = await generateAuthenticationOptions({
    rpID: new URL(place.baseUrl).hostname,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ credentialID }) => ({ id: credentialID })),
  })
  await place.context.internalAdapter.createVerificationValue({
    identifier: nameOf(options.challenge),
    value: boundTo(userId, deed),
    expiresAt: new Date(Date.now() + challengeLives),
  })
  return options
}

/** Whether it is that user's device, which has made sure of the user, answering what we asked it for signing just that. */
export async function judgePasskey(place: Place, userId: string, given: object, deed: Deed): Promise<boolean> {
  const assertion = Assertion.safeParse(given).data
  const challenge = assertion && challengeIn(assertion.response.clientDataJSON)
  if (!challenge) return false
  const asked = await place.context.internalAdapter.consumeVerificationValue(nameOf(challenge))
  if (asked?.value !== boundTo(userId, deed) || new Date(asked.expiresAt) < new Date()) return false
  const kept = (await passkeysOf(place, userId)).find(({ credentialID }) => credentialID === assertion.id)
  if (!kept) return false
  const verified = await verify(place, given as AuthenticationResponseJSON, challenge, kept)
  if (verified === undefined) return false
  await place.context.adapter.update({
    model: 'passkey',
    where: [{ field: 'id', value: kept.id }],
    update: { counter: verified },
  })
  return true
}

function challengeIn(clientDataJSON: string): string | undefined {
  try {
    return ClientData.safeParse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).data?.challenge
  } catch {
    return undefined // no JSON, so nobody's answer
  }
}

/** The device's new counter. What cannot even be read is as good as wrong. */
async function verify({ baseUrl }: Place, response: AuthenticationResponseJSON, expectedChallenge: string, kept: Kept) {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: baseUrl,
    expectedRPID: new URL(baseUrl).hostname,
    requireUserVerification: true,
    credential: {
      id: kept.credentialID,
      publicKey: new Uint8Array(Buffer.from(kept.publicKey, 'base64')),
      counter: Number(kept.counter),
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  return verified ? authenticationInfo?.newCounter : undefined
}
