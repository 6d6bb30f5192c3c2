import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './steps.ts'

let house: string
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'touchstone-canary-'))
  for (const name of ['package.json', 'tsconfig.json', 'scripts/boundaries.mjs', 'src/modules/order.json']) {
    mkdirSync(dirname(join(house, name)), { recursive: true })
    cpSync(join(root, name), join(house, name))
  }
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function plant(file: string, imported: string): string {
  rmSync(join(house, 'src'), { recursive: true, force: true })
  mkdirSync(join(house, 'src/modules'), { recursive: true })
  cpSync(join(root, 'src/modules/order.json'), join(house, 'src/modules/order.json'))
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(house, name)), { recursive: true })
    writeFileSync(join(house, name), text)
  }
  write(imported, 'export const thing = 1\n')
  write(file, `import { thing } from '#${imported.slice('src/'.length)}'\nexport const used = thing\n`)
  const found = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', 'scripts/boundaries.mjs', '--output-type', 'err', 'src'],
    {
      cwd: house,
      encoding: 'utf8',
    },
  )
  return found.stdout
}

test.each([
  ['kernel-is-pure', 'src/kernel/thing.ts', 'src/platform/server/other.ts'],
  ['platform-knows-no-quality', 'src/platform/server/thing.ts', 'src/modules/audits/rules.ts'],
  ['design-knows-no-quality', 'src/design/thing.tsx', 'src/modules/audits/rules.ts'],
  ['browser-and-server-never-meet', 'src/modules/audits/ui/thing.tsx', 'src/platform/server/other.ts'],
  ['ui-stays-in-the-browser', 'src/modules/audits/ui/thing.tsx', 'src/modules/audits/queries.ts'],
  ['identity-leans-only-on-those-before-it', 'src/modules/identity/rules.ts', 'src/modules/audits/rules.ts'],
  ['neighbours-enter-by-the-front-door', 'src/modules/audits/commands.ts', 'src/modules/identity/notices.ts'],
  ['nobody-imports-apps', 'src/modules/audits/commands.ts', 'src/apps/server/other.ts'],
])('the check "%s" finds what it forbids', (name, file, imported) => {
  expect(plant(file, imported)).toContain(name)
})
