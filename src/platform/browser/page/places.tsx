import { createContext, type ReactNode, Suspense, useContext } from 'react'
import type { LinkRef } from '#kernel/records/links.ts'

/** The places pages leave for what stands in modules above them, and what each is about. */
type Places = {
  /** The thread around a record; `narrow` as a list, for a panel. */
  links: LinkRef & { narrow?: boolean }
  process: { processId: string }
  /** In the turtle, with what is written there; `otherwise` when there is nothing. */
  processDocuments: { processId: string; written: readonly { id: string; text: string }[]; otherwise: ReactNode }
  document: { documentId: string }
  clause: { edition: string; clause: string }
}

/** What the shell puts at each place; it alone knows every module. */
export type Fillings = { readonly [At in keyof Places]?: (about: Places[At]) => ReactNode }

const Standing = createContext<Fillings>({})
export const PlacesProvider = Standing.Provider

/** `<Place at="process" about={{ processId }} />`: whatever the modules above have to say there. */
export function Place<At extends keyof Places>({ at, about }: { at: At; about: Places[At] }) {
  const fill = useContext(Standing)[at]
  return <Suspense>{fill?.(about)}</Suspense>
}
