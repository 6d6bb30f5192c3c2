import type { Contract } from '#kernel/contract.ts'
import order from '#modules/order.json' with { type: 'json' }
import type { Fulfilment, Hearing, Reading } from '#platform/server/context.ts'
import type { Rooms } from '#platform/server/door.ts'
import { filesToRead, keepFileText } from '#platform/server/files/file-texts.ts'
import { keepFile, releaseFile } from '#platform/server/files/kept-files.ts'
import { platformReadings } from '#platform/server/history/records-of.ts'
import { searchThrough } from '#platform/server/finding/searching.ts'
import { sign } from '#platform/server/signing/signatures.ts'
import { announcements, reindexing } from './news/announcements.ts'
import { type Exported, exportsOf, eyesIn, longTextsIn, noticesIn, searchablesIn } from './exports.ts'

const platformFulfilments = [sign, keepFile, keepFileText, releaseFile] as unknown as Fulfilment[]

type Found = { kind?: string }

const isFound = (one: unknown): one is Found => typeof one === 'object' && one !== null && 'kind' in one
const foundIn = (exported: readonly Exported[]): Found[] => exported.map(({ value }) => value).filter(isFound)

/** Walks through the modules in their order and takes what stands in their rooms: nobody can forget to register. */
export async function openRooms({
  sendsMail = false,
} = {}): Promise<Rooms & { contracts: Contract[]; modules: string[] }> {
  const [commands, queries, notices] = await Promise.all(['commands', 'queries', 'notices'].map(exportsOf))
  const all = [...new Set([...foundIn(commands ?? []), ...foundIn(queries ?? [])])]
  const fulfilments = [...all.filter((one): one is Fulfilment => one.kind === 'fulfilment'), ...platformFulfilments]
  const [eyes, texts] = [eyesIn(queries ?? []), longTextsIn(queries ?? [])]
  const readings = all.filter((one): one is Reading => one.kind === 'reading')
  readings.push(...platformReadings({ sendsMail, eyes }), searchThrough(eyes), filesToRead as unknown as Reading)
  const own = all.filter((one): one is Hearing => one.kind === 'hearing')
  return {
    fulfilments,
    readings,
    hearings: [...own, reindexing(texts)],
    announcements: announcements(searchablesIn(queries ?? []), texts, noticesIn(notices ?? [])),
    contracts: [...fulfilments, ...readings].map((one) => one.contract),
    modules: order,
  }
}
