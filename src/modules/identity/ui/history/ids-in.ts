type Changed = { changes: Readonly<Record<string, readonly [unknown, unknown]>> }

/** The ids that stand in some fields of history entries, also deep inside a value; each once. */
export function idsIn(entries: readonly Changed[], fields: readonly string[]): string[] {
  const found = new Set<string>()
  const look = (field: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (fields.includes(field)) found.add(value)
    } else if (Array.isArray(value)) for (const one of value) look(field, one)
    else if (value !== null && typeof value === 'object')
      for (const [inner, one] of Object.entries(value)) look(inner, one)
  }
  for (const { changes } of entries)
    for (const [field, values] of Object.entries(changes)) for (const value of values) look(field, value)
  return [...found]
}
