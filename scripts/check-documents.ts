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

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exit(faults.length > 0 ? 1 : 0)
