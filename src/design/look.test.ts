import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const mantine = join(source, '../node_modules/@mantine')

const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const namesFromCore = (text: string) =>
  [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]@mantine\/core['"]/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => /^[A-Z]/.test(name))

/** The style sheets that a control, and the controls it is made of, are drawn with. */
function sheetsOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const own = /([A-Za-z]+)\.module\.mjs$/.exec(file)?.[1]
  const parts = [...readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)]
  return [...(own ? [own] : []), ...parts.flatMap(([, to = '']) => sheetsOf(resolve(dirname(file), to), seen))]
}

test('every control of Mantine that a page uses has its style sheet', () => {
  const index = readFileSync(join(mantine, 'core/esm/index.mjs'), 'utf8')
  const fileOf = (name: string) => new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "([^"]+)"`).exec(index)?.[1]
  const used = new Set(
    [
      ...filesOf(source, /\.tsx?$/),
      ...['dates', 'notifications', 'spotlight'].flatMap((name) => filesOf(join(mantine, name, 'esm'), /\.mjs$/)),
    ].flatMap(namesFromCore),
  )
  const seen = new Set<string>()
  const needed = [...used].flatMap((name) => sheetsOf(join(mantine, 'core/esm', fileOf(name) ?? name), seen))
  const look = readFileSync(join(import.meta.dirname, 'look.ts'), 'utf8')

  expect(needed).toContain('Button')
  expect(needed.filter((name) => !look.includes(`/${name}.layer.css`))).toEqual([])
})
