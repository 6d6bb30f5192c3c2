/** What this browser remembers between visits. Nothing secret, and nothing the product could not do without. */
type Keepsake =
  | 'language'
  | 'digits'
  | 'own-digits'
  | 'workspace'
  | 'workspace-of'
  | 'hijri'
  | 'shortcuts'
  | `views.${string}`
  | `recent.${string}`

const named = (what: Keepsake) => `touchstone.${what}`

export function kept(what: Keepsake): string | null {
  try {
    return localStorage.getItem(named(what))
  } catch {
    return null // a browser may forbid storage; the page must work all the same
  }
}

export function keep(what: Keepsake, value: string): void {
  try {
    localStorage.setItem(named(what), value)
  } catch {
    return // see above
  }
}

/** What was kept as a list; an empty one when there is none, or when somebody else wrote there. */
export function keptList(what: Keepsake): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(kept(what) ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}
