import { createContext, use } from 'react'

/** What exactly is being done, by which a device's answer stands: that command on that record in the version that was shown. */
export type Deed = { command: string; id: string; version: number | null }

/** What this person proves themselves with when they sign; the design only knows that much of signing in. */
export type SigningWords = {
  needsCode: boolean
  /** Where the person has a passkey and the browser knows how to ask for it. */
  askPasskey?: ((deed: Deed) => Promise<{ passkey: object }>) | undefined
}

const SigningContext = createContext<SigningWords>({ needsCode: false })
export const SigningProvider = SigningContext

export const useSigning = (): SigningWords => use(SigningContext)
