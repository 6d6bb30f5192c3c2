import type { ReactNode } from 'react'

export type ShellPage = { key: string; label: string; to: string; badge?: string | undefined }
export type ShellGroup = { key: string; label: string; icon: ReactNode; pages: readonly ShellPage[] }

/** Everything the shell shows, as data: it knows no page, no module and no rule. */
export type ShellWords = {
  brand: string
  home: string
  /** The path of the page that is shown. */
  path: string
  groups: readonly ShellGroup[]
  workspace?: {
    chosen: string
    choices: readonly { value: string; label: string }[]
    onChoose: (value: string) => void
  }
  organisation?: {
    id: string
    name: string
    all: readonly { id: string; name: string }[]
    onEnter: (id: string) => void
  }
  /** The language one would change to, in its own word. */
  otherLanguage: { code: string; word: string; onSpeak: () => void }
  digits?: { chosen: string; choices: readonly { value: string; label: string }[]; onChoose: (value: string) => void }
  person?: { name: string; caption: string; onSignOut: () => void; account?: { label: string; to: string } }
  onSearch: () => void
}
