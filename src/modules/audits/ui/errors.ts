import type { ReactNode } from 'react'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'

/** What is wrong with a field: what the browser found, else what the server said. */
export function useErrors(found: Readonly<Record<string, ReactNode>>, problem: Problem | undefined) {
  const { fieldTexts, textOf } = useFieldTexts('audits')
  const told = fieldTexts(problem)
  return (name: string): string | undefined => {
    const key = found[name]
    return key ? textOf(plain(String(key))) : told[name]
  }
}

/** Zod's own sentences are English; ours are keys. */
const plain = (key: string) => (/^[a-z-]+$/.test(key) ? key : 'required')
