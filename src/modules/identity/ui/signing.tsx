import { type ReactNode, useMemo } from 'react'
import { SigningProvider } from '#design/step/signing.ts'
import { post } from '#platform/browser/api.ts'
import type { Problem } from '#platform/browser/problem.ts'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { answerTo, knowsPasskeys } from './passkeys.ts'

/** Every signature below asks for what this person signs in with. */
export function Signing({ children }: { children: ReactNode }) {
  const why = useRefusalText()
  const { isInUse, hasPasskey } = useSession().secondFactor
  const words = useMemo(() => {
    const askPasskey = () =>
      post<PublicKeyCredentialRequestOptionsJSON>('/session/challenge', {}, { module: 'identity' })
        .then(answerTo)
        .then(
          (passkey) => ({ passkey: passkey as object }),
          (no: Problem) => ({ refusal: why(no) ?? '' }),
        )
    return { needsCode: isInUse, askPasskey: hasPasskey && knowsPasskeys() ? askPasskey : undefined }
  }, [isInUse, hasPasskey, why])
  return <SigningProvider value={words}>{children}</SigningProvider>
}
