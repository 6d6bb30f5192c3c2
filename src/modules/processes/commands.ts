import { type Change, changed, raised } from '#kernel/change.ts'
import { addDays, type CalendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { comply } from '#kernel/refusal.ts'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { sitesTakeMore } from '#modules/identity/queries.ts'
import { fulfil, type World } from '#platform/server/context.ts'
import { amendRecord, insertRecord, theRecord } from '#platform/server/history/records.ts'
import * as contract from './contract.ts'
import { processLifecycle } from './lifecycle.ts'
import { clausesExist, endsAfterItBegins, isNotTheOwner, processHasName } from './rules.ts'

type Process = contract.Process
type Member = contract.ProcessMember

export const addProcess = fulfil(contract.AddProcess, async (world, { since, ...input }) => {
  await makesSense(world, input)
  const process = await insertRecord<Process>(world, 'process', { ...input, state: 'active' })
  return [raised('process', process), await handOver(world, process.id, input.ownerId, since ?? world.today)]
})

export const changeProcess = fulfil(contract.ChangeProcess, async (world, { id, ...patch }) => {
  const before = await theProcess(world, id)
  processLifecycle.next(before.state, 'change')
  await makesSense(world, patch)
  const after = await amendRecord<Process>(world, 'process', before, patch)
  const changes: Change[] = []
  if (before.ownerId !== after.ownerId) {
    const owner = await currentOwner(world, id)
    const yesterday = addDays(world.today, -1)
    if (owner) changes.push(await end(world, owner, owner.from > yesterday ? owner.from : yesterday))
    changes.push(await handOver(world, id, after.ownerId, world.today))
  }
  return [changed('process', before, after), ...changes]
})

export const voidProcess = fulfil(contract.VoidProcess, async (world, { id, reason }) => {
  const before = await theProcess(world, id)
  const state = processLifecycle.next(before.state, 'void')
  return changed('process', before, await amendRecord(world, 'process', before, { state, voidReason: reason }), reason)
})

export const assignMember = fulfil(contract.AssignMember, async (world, input) => {
  comply(endsAfterItBegins(input.from, input.until))
  const process = await theProcess(world, input.processId)
  processLifecycle.next(process.state, 'staff')
  return raised('process-member', await insertRecord(world, 'processMember', { ...input, role: 'member' }))
})

export const endMembership = fulfil(contract.EndMembership, async (world, { id, until }) => {
  const before = await theRecord<Member>(world, 'processMember', id)
  comply(isNotTheOwner(before.role), endsAfterItBegins(before.from, until))
  return end(world, before, until)
})

const theProcess = (world: World, id: Id) => theRecord<Process>(world, 'process', id)

type Described = { nameEn: string; nameAr: string; clauses: string[]; siteIds: Id[] }

async function makesSense(world: World, process: Described): Promise<void> {
  const { edition } = await world.ask(TheOrganisation, {})
  await sitesTakeMore(world, process.siteIds)
  comply(processHasName(process), clausesExist(edition, process.clauses))
}

const handOver = async (world: World, processId: Id, personId: Id, from: CalendarDate): Promise<Change> =>
  raised(
    'process-member',
    await insertRecord(world, 'processMember', { id: newId(), processId, personId, role: 'owner', from }),
  )

const end = async (world: World, member: Member, until: CalendarDate): Promise<Change> =>
  changed('process-member', member, await amendRecord(world, 'processMember', member, { until }))

async function currentOwner(world: World, processId: Id): Promise<Member | undefined> {
  const row = await world.db
    .selectFrom('processMember')
    .selectAll()
    .where('orgId', '=', world.org)
    .where('processId', '=', processId)
    .where('role', '=', 'owner')
    .where('until', 'is', null)
    .executeTakeFirst()
  return row && contract.ProcessMember.parse(row)
}
