import { askAuth, problemOf, tellAuth } from './auth-api.ts'

/** Whether this browser knows passkeys, in a connection where it allows them. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

/** Asks the device who it is; the server checks its answer. */
export async function signInWithPasskey(): Promise<void> {
  const options = await askAuth<PublicKeyCredentialRequestOptionsJSON>('/passkey/generate-authenticate-options')
  await tellAuth('/passkey/verify-authentication', { response: await answerTo(options) })
}

/** The device asks for finger, face or PIN: only then does its answer stand for a password. */
export function answerTo(options: PublicKeyCredentialRequestOptionsJSON): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, userVerification: 'required' })
  return answerOf(navigator.credentials.get({ publicKey }))
}

export async function addPasskey(name: string): Promise<void> {
  const options = await askAuth<PublicKeyCredentialCreationOptionsJSON>(
    `/passkey/generate-register-options?name=${encodeURIComponent(name)}`,
  )
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  await tellAuth('/passkey/verify-registration', {
    response: await answerOf(navigator.credentials.create({ publicKey })),
    name,
  })
}

async function answerOf(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch(() => null) // the person closed the dialog, or the device said no
  if (!(credential instanceof PublicKeyCredential)) throw problemOf('passkey-not-given')
  return credential.toJSON()
}
