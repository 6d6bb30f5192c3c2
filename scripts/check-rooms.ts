import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import order from '../src/modules/order.json' with { type: 'json' }
import { root } from './steps.ts'

/** The closed list of a module's rooms. */
const rooms = new Set([
  'contract',
  'lifecycle',
  'rules',
  'notices',
  'tables',
  'queries',
  'commands',
  'reports',
  'ui',
  'texts',
  'data',
])
const modules = join(root, 'src/modules')
const faults: string[] = []

for (const module of readdirSync(modules, { withFileTypes: true })) {
  if (!module.isDirectory()) continue
  if (!order.includes(module.name)) faults.push(`src/modules/${module.name} is not in order.json`)
  for (const entry of readdirSync(join(modules, module.name))) {
    const room = entry.replace(/(\.test)?\.tsx?$/, '')
    const known =
      rooms.has(room) ||
      entry === 'README.md' ||
      [...rooms].some((one) => entry.startsWith(`${one}.`) || entry.endsWith('.test.ts'))
    if (!known) faults.push(`src/modules/${module.name}/${entry} is none of the rooms`)
  }
  if (!existsSync(join(modules, module.name, 'README.md'))) faults.push(`src/modules/${module.name} has no README.md`)
}
for (const name of order)
  if (!existsSync(join(modules, name))) faults.push(`order.json names ${name}, which is not there`)

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exit(faults.length > 0 ? 1 : 0)
