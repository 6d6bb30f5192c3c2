import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Said, saidIn, type Taken } from './said.ts'

export type Sources = ReadonlyMap<string, Said>

/** Every file that may come to the browser, and what it says. */
export function sourcesIn(source: string): Sources {
  const files = globSync('{kernel,design,modules,platform/browser,apps/web}/**/*.{ts,tsx}', { cwd: source })
  return new Map(
    files
      .map((file) => file.replaceAll(sep, '/'))
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .map((file) => [file, saidIn(file, readFileSync(join(source, file), 'utf8'))]),
  )
}

/** A file and all that comes with it; of one that only hands names on, what is taken from it. */
export function comesWith(sources: Sources, file: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const comes = new Set<string>()
  const take = ({ file, names }: Taken): void => {
    for (const name of names ?? ['*']) takeName(file, name)
  }
  const takeName = (from: string, name: string): void => {
    if (seen.has(`${from} ${name}`)) return
    seen.add(`${from} ${name}`)
    const said = sources.get(from)
    const handed = said?.handsOn.get(name)
    if (handed) return takeName(handed.file, handed.name)
    if (name === '*') for (const one of said?.handsOn.values() ?? []) takeName(one.file, one.name)
    if (comes.has(from)) return
    comes.add(from)
    for (const taken of said?.imports ?? []) take(taken)
  }
  take({ file })
  return comes
}

export type Needs = {
  /** Namespaces of which every page may say anything. */
  frame: ReadonlySet<string>
  /** Single words of other namespaces that the frame says: titles in the navigation. */
  titles: readonly string[]
  /** The namespaces a file needs when it is fetched, beside those of the frame. */
  of(file: string): string[]
}

const main = 'apps/web/main.tsx'
const always = ['kernel', 'design', 'web']

export function needsIn(sources: Sources, known: ReadonlySet<string>): Needs {
  const saidWith = (file: string) => [...comesWith(sources, file)].flatMap((one) => sources.get(one) ?? [])
  const inFrame = saidWith(main)
  const frame = new Set([...always, ...inFrame.flatMap(({ namespaces }) => namespaces)].filter((one) => known.has(one)))
  const isOf = (key: string) => key.slice(0, key.indexOf(':'))
  const others = inFrame.flatMap(({ keys }) => keys).filter((key) => known.has(isOf(key)) && !frame.has(isOf(key)))
  return {
    frame,
    titles: [...new Set(others)].toSorted(),
    of: (file) => {
      const said = saidWith(file).flatMap(({ namespaces, keys }) => [...namespaces, ...keys.map(isOf)])
      return [...new Set(said)].filter((one) => known.has(one) && !frame.has(one)).toSorted()
    },
  }
}
