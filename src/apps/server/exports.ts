import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Lifecycle } from '#kernel/lifecycle.ts'
import type { Notice } from '#kernel/records/notice.ts'
import type { Searchable } from '#kernel/records/search.ts'
import type { LongText, LongTexts } from '#platform/server/finding/long-texts.ts'
import type { Eyes } from '#platform/server/finding/searching.ts'
import order from '#modules/order.json' with { type: 'json' }

const modules = join(import.meta.dirname, '../../modules')

/** The code files of a room, whether it is one file or a folder. */
function filesOf(module: string, room: string): string[] {
  const folder = join(modules, module, room)
  const file = `${folder}.ts`
  return [...(existsSync(file) ? [file] : []), ...(existsSync(folder) ? codeIn(folder) : [])]
}

/** What stands in a folder and in the folders inside it, but for its tests and what stands under `testing`. */
export const codeIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : codeIn(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })

export type Exported = { module: string; name: string; value: unknown }

/** Everything that stands in that room of every module, in the order of the modules. */
export async function exportsOf(room: string): Promise<Exported[]> {
  const perModule = await Promise.all(
    order.map(async (module) => {
      const files = await Promise.all(
        filesOf(module, room).map((file) => import(file) as Promise<Record<string, unknown>>),
      )
      return files.flatMap((file) => Object.entries(file)).map(([name, value]) => ({ module, name, value }))
    }),
  )
  return perModule.flat()
}

/** The record a module is named after: nonconformities → nonconformity, processes → process. */
const recordOf = (module: string): string =>
  module.endsWith('ies')
    ? `${module.slice(0, -3)}y`
    : module.endsWith('sses')
      ? module.slice(0, -2)
      : module.slice(0, -1)

export function searchablesIn(queries: readonly Exported[]): Searchable[] {
  const found = queries.flatMap(({ module, name, value }): Searchable[] => {
    if (name === 'searchOf') return [{ record: recordOf(module), entry: value as Searchable['entry'] }]
    if (name !== 'searchesOf') return []
    return Object.entries(value as Record<string, Searchable['entry']>).map(([record, entry]) => ({ record, entry }))
  })
  return [...new Map(found.map((one) => [one.record, one])).values()]
}

/** A module's `queries` may export `eyesOf`: who may see which of its records, for the search. */
export const eyesIn = (queries: readonly Exported[]): ReadonlyMap<string, Eyes> =>
  new Map(
    queries.flatMap(({ name, value }) => (name === 'eyesOf' ? Object.entries(value as Record<string, Eyes>) : [])),
  )

/** A module's `queries` may export `longTextsOf`: what its records say at length. */
export const longTextsIn = (queries: readonly Exported[]): LongTexts =>
  new Map(
    queries.flatMap(({ name, value }) =>
      name === 'longTextsOf' ? Object.entries(value as Record<string, LongText>) : [],
    ),
  )

export const noticesIn = (notices: readonly Exported[]): { module: string; notice: Notice }[] =>
  notices.flatMap(({ module, name, value }) =>
    name === 'notices' ? (value as Notice[]).map((notice) => ({ module, notice })) : [],
  )

/** The lifecycles by the record they belong to: `auditLifecycle` is the audit's. */
export async function lifecyclesByRecord(): Promise<Map<string, Lifecycle<string, string>>> {
  const all = await exportsOf('lifecycle')
  return new Map(
    all
      .filter(({ name }) => name.endsWith('Lifecycle'))
      .map(({ name, value }) => [name.replace(/Lifecycle$/, ''), value as Lifecycle<string, string>]),
  )
}
