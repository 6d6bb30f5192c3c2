import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './steps.ts'

/** Paths that a document names must be there. */
const documents = [
  'README.md',
  'AGENTS.md',
  ...['docs/decisions', 'docs/handbook/en', 'docs/handbook/ar'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  ),
]
const named = /`((?:src|docs|migrations|scripts|seeds|e2e|bench|changes)\/[\w./-]+\.\w+)`/g
const faults = documents
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const text = readFileSync(join(root, name), 'utf8')
    return [...text.matchAll(named)]
      .filter((match) => !existsSync(join(root, match[1] as string)))
      .map((match) => `${name} names ${match[1]}, which is not there`)
  })

/** Every command a person or program can give has its line in the handbook, and the handbook names no other. */
type Paths = Record<string, Record<string, { operationId: string }>>
const { paths } = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as { paths: Paths }
const commands = new Set(
  Object.values(paths).flatMap((methods) =>
    Object.entries(methods).flatMap(([method, { operationId }]) => (method === 'get' ? [] : [operationId])),
  ),
)
const modules = new Set([...commands].map((name) => name.split('.')[0]))
for (const language of ['en', 'ar']) {
  const folder = `docs/handbook/${language}`
  const chapters = readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), 'utf8'))
  const told = new Set(
    [...chapters.join('\n').matchAll(/^\|.*\| `([a-z-]+\.[A-Za-z]+)` \|$/gm)].map((match) => match[1] as string),
  )
  for (const name of commands) if (!told.has(name)) faults.push(`${folder} has no line for ${name}`)
  for (const name of told)
    if (modules.has(name.split('.')[0]) && !commands.has(name))
      faults.push(`${folder} tells of ${name}, which is not there`)
}

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exit(faults.length > 0 ? 1 : 0)
