import { type ReactNode, useMemo } from 'react'
import { type Deed, SigningProvider } from '#design/step/signing.ts'
import { post } from '#platform/browser/asking/api.ts'
import { useSession } from '#platform/browser/session.ts'
import { answerTo, knowsPasskeys } from './passkeys.ts'

/** Every signature below asks for what this person signs in with. */
export function Signing({ children }: { children: ReactNode }) {
  const { isInUse, hasPasskey } = useSession().secondFactor
  const words = useMemo(() => {
    const askPasskey = (deed: Deed) =>
      post<PublicKeyCredentialRequestOptionsJSON>('/session/challenge', deed, { module: 'identity' })
        .then(answerTo)
        .then((passkey) => ({ passkey: passkey as object }))
    return { needsCode: isInUse, askPasskey: hasPasskey && knowsPasskeys() ? askPasskey : undefined }
  }, [isInUse, hasPasskey])
  return <SigningProvider value={words}>{children}</SigningProvider>
}
