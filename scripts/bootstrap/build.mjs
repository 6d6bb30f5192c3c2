import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { run } from './install.mjs'

const config = 'src/apps/web/vite.config.ts'
// Nothing below these reaches the browser.
const serverOnly = new Set(['src/platform/server', 'src/apps/server', 'src/apps/cli'])
const isSource = (name) => /\.(tsx?|css|json|html|svg|png|woff2)$/.test(name) && !/\.test\.tsx?$/.test(name)

export const isBuilt = (root) => read(join(root, 'dist', 'web', '.built')) === fingerprint(root)

/** Builds aside and swaps, so that a killed build leaves the old one standing. */
export async function buildWeb(root, node, say) {
  if (!existsSync(join(root, config))) throw new Error(`${config} does not exist: there are no pages to build`)
  say('building the pages')
  const built = fingerprint(root) // before the build: what changes meanwhile is built next time
  const aside = mkdtempSync(join(root, 'dist', 'web.new-'))
  try {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    await run([node, vite, 'build', '--config', config, '--emptyOutDir', '--logLevel', 'warn'], root, {
      TOUCHSTONE_WEB_OUT: aside,
      NODE_ENV: 'production',
    })
    writeFileSync(join(aside, '.built'), built)
    chmodSync(aside, 0o755)
    swap(aside, join(root, 'dist', 'web'))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function swap(fresh, standing) {
  for (const name of readdirSync(join(standing, '..')))
    if (name.startsWith('web.old-')) rmSync(join(standing, '..', name), { recursive: true, force: true })
  const old = `${standing}.old-${process.pid}`
  if (existsSync(standing)) renameSync(standing, old)
  renameSync(fresh, standing)
  rmSync(old, { recursive: true, force: true })
}

/** Changes with every source that is edited, added, removed or put back to an older state. */
function fingerprint(root) {
  const hash = createHash('sha1')
  const note = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    hash.update(`${path} ${stat?.size} ${stat?.mtimeMs}\n`)
  }
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory() && !serverOnly.has(path)) walk(path)
      else if (entry.isFile() && isSource(entry.name)) note(path)
    }
  }
  walk('src')
  note('package-lock.json')
  return hash.digest('hex')
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
