import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Contract } from '#kernel/contract.ts'
import order from '#modules/order.json' with { type: 'json' }
import type { Fulfilment, Hearing, Reading } from '#platform/server/context.ts'
import type { Rooms } from '#platform/server/door.ts'
import { platformReadings } from '#platform/server/records-of.ts'
import { keepFile } from '#platform/server/kept-files.ts'
import { sign } from '#platform/server/signatures.ts'

const platformFulfilments = [sign, keepFile] as unknown as Fulfilment[]

const modules = join(import.meta.dirname, '../../modules')

/** The code files of a room, whether it is one file or a folder. */
function filesOf(module: string, room: string): string[] {
  const folder = join(modules, module, room)
  const inside = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')) : []
  const file = `${folder}.ts`
  return [...(existsSync(file) ? [file] : []), ...inside.map((name) => join(folder, name))]
}

type Found = { kind?: string }

async function everythingIn(module: string, room: string): Promise<Found[]> {
  const loaded = await Promise.all(filesOf(module, room).map((file) => import(file) as Promise<Record<string, unknown>>))
  return loaded.flatMap((exports) => Object.values(exports)).filter((one): one is Found => typeof one === 'object' && one !== null && 'kind' in one)
}

/** Walks through the modules in their order and takes what stands in their rooms: nobody can forget to register. */
export async function openRooms(): Promise<Rooms & { contracts: Contract[]; modules: string[] }> {
  const commands = await Promise.all(order.map((module) => everythingIn(module, 'commands')))
  const queries = await Promise.all(order.map((module) => everythingIn(module, 'queries')))
  const all = [...new Set([...commands.flat(), ...queries.flat()])]
  const fulfilments = [...all.filter((one): one is Fulfilment => one.kind === 'fulfilment'), ...platformFulfilments]
  const readings = [...all.filter((one): one is Reading => one.kind === 'reading'), ...platformReadings]
  const hearings = all.filter((one): one is Hearing => one.kind === 'hearing')
  return { fulfilments, readings, hearings, contracts: [...fulfilments, ...readings].map((one) => one.contract), modules: order }
}
