import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { toastProblem } from '#design/step/toast.tsx'
import { ListPeople, TheOrganisation } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { ListProcesses } from '#modules/processes/contract.ts'
import type { Edition } from '#modules/standards/rules.ts'
import { tell } from '#platform/browser/asking/api.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { ChangeImportRow, type ImportRow, Proposed } from '../../contract/import/row.ts'
import { ListTypes } from '../../contract/types.ts'

/** `shown` stands in a cell, where there is less room. */
export type Choice = { value: string; label: string; shown: string }
type Desk = {
  edition: Edition
  types: Choice[]
  people: Choice[]
  processes: Choice[]
  /** The rows that are selected and still open. */
  selected: readonly ImportRow[]
  change: (rows: readonly ImportRow[], patch: Partial<Proposed>) => Promise<void>
}

const empty: Desk = {
  edition: '9001:2015',
  types: [],
  people: [],
  processes: [],
  selected: [],
  change: async () => undefined,
}
const Standing = createContext<Desk>(empty)
export const useImportDesk = () => useContext(Standing)

/** What every cell of the table needs to know, asked once. */
export function ImportDesk({ selected, children }: { selected: readonly ImportRow[]; children: ReactNode }) {
  const named = useNamed()
  const why = useRefusalText('documents')
  const queries = useQueryClient()
  const edition = useAsk(TheOrganisation, {}).data?.edition ?? '9001:2015'
  const types = useAsk(ListTypes, { limit: 200, kind: 'document', state: 'active' }).data?.rows
  const people = useEvery(ListPeople, {}).data?.rows
  const processes = useEvery(ListProcesses, {}).data?.rows
  const desk = useMemo<Desk>(
    () => ({
      edition,
      types: (types ?? []).map((one) => ({ value: one.id, label: `${one.prefix} · ${named(one)}`, shown: named(one) })),
      people: (people ?? [])
        .filter(({ active }) => active)
        .map((one) => ({ value: one.id, label: named(one), shown: named(one) })),
      processes: (processes ?? [])
        .filter(({ state }) => state === 'active')
        .map((one) => ({ value: one.id, label: `${one.code} · ${named(one)}`, shown: one.code })),
      selected,
      change: async (rows, patch) => {
        try {
          for (const row of rows)
            await tell(ChangeImportRow, { ...Proposed.parse(row), ...patch, id: row.id }, { version: row.version })
        } catch (failure) {
          if (!(failure instanceof Problem)) throw failure
          toastProblem(why(failure) ?? '')
        }
        await queries.invalidateQueries({ queryKey: ['documents'] })
      },
    }),
    [edition, types, people, processes, selected, named, queries, why],
  )
  return <Standing.Provider value={desk}>{children}</Standing.Provider>
}
