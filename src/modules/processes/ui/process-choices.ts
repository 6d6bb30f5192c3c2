import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { ListProcesses } from '../contract.ts'

/** Every process to choose from, by code and name; a form offers those at work, a filter all. */
export function useProcessChoices({ when = true } = {}) {
  const named = useNamed()
  const rows = useEvery(ListProcesses, {}, { when }).data?.rows ?? []
  return rows.map((process) => ({
    value: process.id,
    label: `${process.code} · ${named(process)}`,
    isActive: process.state === 'active',
  }))
}
