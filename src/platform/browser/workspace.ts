import { useSyncExternalStore } from 'react'
import { keep, kept } from './kept.ts'

/** From which side one looks at the system. It changes the order of things and the home page, never rights or addresses. */
export type Workspace = 'implementer' | 'auditor'

const listeners = new Set<() => void>()
const current = (): Workspace => (kept('workspace') === 'auditor' ? 'auditor' : 'implementer')

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function enterWorkspace(workspace: Workspace): void {
  keep('workspace', workspace)
  for (const listener of listeners) listener()
}

export const useWorkspace = (): Workspace => useSyncExternalStore(listen, current)
