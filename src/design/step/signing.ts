import { createContext, use } from 'react'

/** What a passkey answers, or why there is no answer, in words. */
export type PasskeyAnswer = { passkey: object } | { refusal: string }

/** What this person proves themselves with when they sign; the design only knows that much of signing in. */
export type SigningWords = {
  needsCode: boolean
  /** Where the person has a passkey and the browser knows how to ask for it. */
  askPasskey?: (() => Promise<PasskeyAnswer>) | undefined
}

const SigningContext = createContext<SigningWords>({ needsCode: false })
export const SigningProvider = SigningContext

export const useSigning = (): SigningWords => use(SigningContext)
